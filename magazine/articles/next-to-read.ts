import { eq, inArray } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { type Article, type Card, cardsByIds } from './article'
import { placesIn } from './places'
import { partsOf } from './series'

// How many of the newest of each tag and list are looked at.
const looksAt = 40

/**
 * What to read next, by a plain rule: the next part of its series; then those that share most tags with it, the newer
 * first; then the newest of its section; then the newest of all. Within each step its own language comes first. Never
 * the article itself or its translation, nor one twice; tags fill at most half of `size`, so that chance has a place.
 */
export async function nextToRead({ read }: Store, article: Article, size: number): Promise<Card[]> {
  const near = article.section
  const steps = [
    { ids: await nextPart(read, article), most: 1 },
    { ids: await sharingTags(read, article), most: Math.ceil(size / 2) },
    { ids: near ? await newest(read, near.slug) : [], most: size },
    { ids: await newest(read), most: size },
  ]
  const fits = await fitting(
    read,
    article,
    steps.flatMap(({ ids }) => ids),
  )
  const chosen = new Set<number>()
  for (const { ids, most } of steps) {
    const fresh = ids.filter(id => fits.has(id) && !chosen.has(id))
    const ownFirst = fresh.toSorted((a, b) => Number(fits.get(b)) - Number(fits.get(a)))
    for (const id of ownFirst.slice(0, Math.min(most, size - chosen.size))) chosen.add(id)
  }
  return cardsByIds(read, [...chosen])
}

const idsOf = (places: { id: number }[]) => places.map(({ id }) => id)

const newest = async (read: Reading, section?: string) =>
  idsOf(await placesIn(read, { section }, { order: 'desc', size: looksAt }))

/** Of these articles, all but the article and its translations, and whether they are in its language. */
async function fitting({ t, select }: Reading, article: Article, ids: number[]): Promise<Map<number, boolean>> {
  const { id, language, translationOf } = t.articles
  const rows = ids.length ? await select({ id, language, translationOf }).from(t.articles).where(inArray(id, ids)) : []
  const original = article.translationOf ?? article.id
  const others = rows.filter(row => row.id !== article.id && (row.translationOf ?? row.id) !== original)
  return new Map(others.map(row => [row.id, row.language === article.language]))
}

async function nextPart(read: Reading, { id, seriesId }: Article) {
  const parts = seriesId === undefined ? [] : idsOf(await partsOf(read, seriesId))
  const place = parts.indexOf(id)
  return place < 0 ? [] : parts.slice(place + 1, place + 2)
}

async function sharingTags(read: Reading, { id }: Article) {
  const { t, select } = read
  const own = await select({ slug: t.tags.slug })
    .from(t.articleTags)
    .innerJoin(t.tags, eq(t.tags.id, t.articleTags.tagId))
    .where(eq(t.articleTags.articleId, id))
  const shared = new Map<number, { tags: number; at: number }>()
  for (const { slug } of own)
    for (const place of await placesIn(read, { tag: slug }, { order: 'desc', size: looksAt }))
      shared.set(place.id, { tags: (shared.get(place.id)?.tags ?? 0) + 1, at: place.publishedAt.getTime() })
  const places = [...shared].toSorted(([, a], [, b]) => b.tags - a.tags || b.at - a.at)
  return places.map(([articleId]) => articleId)
}
