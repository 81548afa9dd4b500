import { and, asc, eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { headlineShown, type Named } from './article'
import { idOf } from './new-row'

type Part = { slug: string; headline: string; language: string }
/** The series that an article is a part of: all its parts in their order, and which of them it is, from 0. */
export type InSeries = { name: string; parts: Part[]; place: number }

// A series is written by people: more parts are a book.
const mostParts = 200

/** Adds a series, or gives the one of this slug its name. Returns the id. */
export async function putSeries(tx: Tx, { slug, name }: Named): Promise<number> {
  const { t } = tx
  return idOf(
    await tx
      .insert(t.series)
      .values({ slug, name })
      .onConflictDoUpdate({ target: t.series.slug, set: { name } })
      .returning({ id: t.series.id }),
  )
}

/** The published parts of a series, in their order. */
export const partsOf = ({ t, select }: Reading, seriesId: number) =>
  select({
    id: t.articles.id,
    slug: t.articles.slug,
    headline: headlineShown(t),
    language: t.articles.language,
  })
    .from(t.articles)
    .where(and(eq(t.articles.seriesId, seriesId), eq(t.articles.state, 'published')))
    .orderBy(asc(t.articles.part), asc(t.articles.id))
    .limit(mostParts)

/** The series of an article with its published parts; undefined where it is the only one. */
export async function inSeries(read: Reading, articleId: number, seriesId: number): Promise<InSeries | undefined> {
  const { t } = read
  const [series] = await read.select({ name: t.series.name }).from(t.series).where(eq(t.series.id, seriesId))
  const parts = await partsOf(read, seriesId)
  const place = parts.findIndex(({ id }) => id === articleId)
  if (!series || place < 0 || parts.length < 2) return undefined
  return { name: series.name, parts, place }
}
