import { and, asc, desc, eq, gt, gte, inArray, lte, max } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { headlineShown } from '@/magazine/articles/article'
import type { Listed, News } from './sitemap'

/** How many articles a sitemap holds at most. */
const articlesInPart = 5_000
const articlesInNews = 1_000
const slice = 1_000

/**
 * The sitemaps of articles, by number, and when anything in each last changed. The id of an article says which of them it
 * is in, so it stays there for good, and an old one seldom changes. Each is one walk along an index.
 */
export async function sitemapParts({ read, t }: Store): Promise<{ number: number; changedAt: Date }[]> {
  const { id, state } = t.articles
  const [newest] = await read
    .select({ id: max(id) })
    .from(t.articles)
    .where(eq(state, 'published'))
  const parts = []
  for (let number = 1; number <= Math.ceil((newest?.id ?? 0) / articlesInPart); number++) {
    const changedAt = await lastChangeIn(read, number)
    if (changedAt) parts.push({ number, changedAt })
  }
  return parts
}

async function lastChangeIn({ t, select }: Reading, number: number): Promise<Date | undefined> {
  const { publishedAt, changedAt } = t.articles
  const [row] = await select({ published: max(publishedAt), changed: max(changedAt) })
    .from(t.articles)
    .where(isInPart(t, (number - 1) * articlesInPart, number * articlesInPart))
  return [row?.published, row?.changed].reduce<Date | undefined>(
    (last, each) => (each && (!last || each > last) ? each : last),
    undefined,
  )
}

const isInPart = ({ articles }: Reading['t'], after: number, until: number) =>
  and(eq(articles.state, 'published'), gt(articles.id, after), lte(articles.id, until))

/** The articles of one sitemap in the order of their ids; none where there is no such sitemap. */
export async function articlesInSitemap({ read }: Store, number: number): Promise<Listed[]> {
  const listed: Listed[] = []
  const end = number * articlesInPart
  // A thousand at a time, between which other requests have their turn.
  for (let after = end - articlesInPart; after < end; after += slice) {
    listed.push(...(await articlesBetween(read, after, after + slice)))
    await new Promise<void>(later => setImmediate(later))
  }
  return listed
}

async function articlesBetween(read: Reading, after: number, until: number): Promise<Listed[]> {
  const { t, select } = read
  const { id, slug, publishedAt, changedAt, language, translationOf } = t.articles
  const rows = await select({ id, slug, publishedAt, changedAt, language, translationOf })
    .from(t.articles)
    .where(isInPart(t, after, until))
    .orderBy(asc(id))
  const translated = await translationsOf(
    read,
    rows.map(row => row.translationOf ?? row.id),
  )
  return rows.map(row => ({
    path: `/articles/${row.slug}`,
    changedAt: row.changedAt ?? row.publishedAt,
    languages: translated.get(row.translationOf ?? row.id),
  }))
}

type Languages = NonNullable<Listed['languages']>

/** By the ids of originals: where each language has them. Nothing of one that is alone. */
async function translationsOf({ t, select }: Reading, originals: number[]): Promise<Map<number, Languages>> {
  const { id, slug, language, translationOf, state } = t.articles
  const columns = { id, slug, language, translationOf }
  const published = eq(state, 'published')
  const translations = originals.length
    ? await select(columns)
        .from(t.articles)
        .where(and(inArray(translationOf, originals), published))
    : []
  const found = [...new Set(translations.flatMap(row => row.translationOf ?? []))]
  const written = found.length
    ? await select(columns)
        .from(t.articles)
        .where(and(inArray(id, found), published))
    : []
  const families = new Map<number, Languages>()
  for (const row of [...written, ...translations.toSorted((a, b) => a.id - b.id)]) {
    const family = families.get(row.translationOf ?? row.id) ?? []
    families.set(row.translationOf ?? row.id, [...family, { language: row.language, path: `/articles/${row.slug}` }])
  }
  return new Map([...families].filter(([, family]) => family.length > 1))
}

/** The articles published from a moment on, the newest first: a thousand at most, as news services take them. */
export async function newsSince({ read, t }: Store, from: Date): Promise<News[]> {
  const { id, slug, state, language, publishedAt } = t.articles
  const rows = await read
    .select({ slug, headline: headlineShown(t), language, publishedAt })
    .from(t.articles)
    .where(and(eq(state, 'published'), gte(publishedAt, from)))
    .orderBy(desc(publishedAt), desc(id))
    .limit(articlesInNews)
  return rows.map(row => ({ ...row, path: `/articles/${row.slug}` }))
}
