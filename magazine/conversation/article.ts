import type { Reading } from '@/db/store'
import { publishedArticle } from '@/magazine/articles/published'
import { Refusal } from '@/magazine/settings/refusal'

/** The id of the article that a form names. Refuses one that isn't published. */
export async function articleNamed(reading: Pick<Reading, 't' | 'select'>, slug: string): Promise<number> {
  const article = await publishedArticle(reading, slug)
  if (!article) throw new Refusal('comment.noArticle', { status: 404 })
  return article.id
}
