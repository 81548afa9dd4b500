import { and, eq } from 'drizzle-orm'
import type { Reading } from '@/db/store'

/** The published article that has this slug, or had it: a form may be older than the address of its article. */
export async function publishedArticle({ t, select }: Pick<Reading, 't' | 'select'>, slug: string) {
  const { articles, formerSlugs } = t
  const wanted = { id: articles.id, slug: articles.slug }
  const isPublished = eq(articles.state, 'published')
  const [now] = await select(wanted)
    .from(articles)
    .where(and(eq(articles.slug, slug), isPublished))
  if (now) return now
  const [formerly] = await select(wanted)
    .from(formerSlugs)
    .innerJoin(articles, eq(articles.id, formerSlugs.articleId))
    .where(and(eq(formerSlugs.slug, slug), isPublished))
  return formerly
}
