import { and, asc, desc, eq, exists, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Cursor } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading } from '@/db/store'

/**
 * Which articles a list holds: all, those of a section, an author or a tag (by slug), or those published from a moment on
 * and before another.
 */
export type Listed =
  | { section?: string; from?: undefined; before?: undefined; author?: undefined; tag?: undefined }
  | { author: string; tag?: undefined }
  | { tag: string; author?: undefined }
  | { from: Date; before: Date; section?: undefined; author?: undefined; tag?: undefined }
type Wanted = { order: 'desc' | 'asc'; after?: Cursor; size: number }
type Place = { publishedAt: Date; id: number }
type Column = Parameters<typeof past>[1]

/** Where the articles of a list stand in it, by when they were published: read from an index as far as `size` goes. */
export function placesIn(read: Reading, listed: Listed, wanted: Wanted): Promise<Place[]> {
  const { articleAuthors, articleTags } = read.t
  if (listed.author !== undefined) {
    const of = sql`${articleAuthors.authorId} = (select id from authors where slug = ${listed.author})`
    return joined(read, articleAuthors, of, wanted)
  }
  if (listed.tag !== undefined) {
    const of = sql`${articleTags.tagId} = (select id from tags where slug = ${listed.tag})`
    return joined(read, articleTags, of, wanted)
  }
  return plain(read, listed, wanted)
}

function plain({ t, select }: Reading, listed: Exclude<Listed, { author: string } | { tag: string }>, wanted: Wanted) {
  const { publishedAt, id, state, sectionId } = t.articles
  const { section, from, before } = listed
  return select({ publishedAt, id })
    .from(t.articles)
    .where(
      and(
        eq(state, 'published'),
        section === undefined ? undefined : sql`${sectionId} = (select id from sections where slug = ${section})`,
        from && gte(publishedAt, from),
        before && lt(publishedAt, before),
        later(publishedAt, id, wanted),
      ),
    )
    .orderBy(...ordered(publishedAt, id, wanted))
    .limit(wanted.size)
}

type Junction = Reading['t']['articleAuthors' | 'articleTags']

function joined({ t, select }: Reading, junction: Junction, of: SQL, wanted: Wanted) {
  const { publishedAt, articleId } = junction
  return select({ publishedAt, id: articleId })
    .from(junction)
    .innerJoin(t.articles, eq(t.articles.id, articleId))
    .where(and(of, eq(t.articles.state, 'published'), later(publishedAt, articleId, wanted)))
    .orderBy(...ordered(publishedAt, articleId, wanted))
    .limit(wanted.size)
}

const later = (key: Column, id: Column, { order, after }: Wanted) => after && past(order, key, id, after)

const ordered = (key: Column, id: Column, { order }: Wanted) =>
  order === 'desc' ? [desc(key), desc(id)] : [asc(key), asc(id)]

/** Whether a published article is among those that a junction leads to: `isIts` ties it to the author or tag asked about. */
export const hasPublished = ({ t, select }: Reading, junction: Junction, isIts: SQL): SQL =>
  exists(
    select({ id: junction.articleId })
      .from(junction)
      .innerJoin(t.articles, eq(t.articles.id, junction.articleId))
      .where(and(isIts, eq(t.articles.state, 'published'))),
  )
