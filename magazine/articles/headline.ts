import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Editor } from '@/magazine/people/roles'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { isSameButCase, sentenceCase } from '@/magazine/text/sentence-case'
import { authors } from './author'

type Headline = { headline: string; language: string }

/**
 * Shows a headline in small letters, or with `undefined` as it was written, which is never lost. Refuses words that differ
 * from the written ones by more than the case of their letters.
 */
export const showHeadline = (store: Store, _editor: Editor, { article, as }: { article: string; as?: string }) =>
  store.write(async tx => {
    const { articles } = tx.t
    const [found] = await tx.select().from(articles).where(eq(articles.slug, article))
    if (!found) throw new Refusal('article.gone', { status: 404 })
    if (as !== undefined && !isSameButCase(as, found.headline, found.language))
      throw new Refusal('article.headlineDiffers', { field: 'headline' })
    await tx
      .update(articles)
      .set({ shownHeadline: as ?? null })
      .where(eq(articles.id, found.id))
  })

/** A headline in sentence case as a beginning for the editor: names that the magazine knows keep their capitals. */
export async function proposedHeadline(store: Store, { headline, language }: Headline): Promise<string> {
  const { name, names } = await magazineOf(store.read)
  const people = await authors(store)
  return sentenceCase(headline, language, [name, ...names, ...people.map(author => author.name)])
}
