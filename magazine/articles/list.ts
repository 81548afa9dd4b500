import { type Cursor, type Page, pageOf, writeCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { type Card, cardsByIds } from './article'
import { type Listed, placesIn } from './places'

export type Wanted = { after?: Cursor; size: number }

/** A page of a list, newest first, and the cursor of the page after it. */
export async function articlesIn({ read }: Store, listed: Listed, { after, size }: Wanted): Promise<Page<Card>> {
  const places = await placesIn(read, listed, { order: 'desc', after, size: size + 1 })
  const { items, next } = pageOf(places, size, cursorOf)
  const ids = items.map(({ id }) => id)
  return { items: await cardsByIds(read, ids), next }
}

/** The newest articles of the magazine. */
export const latestArticles = (store: Store, wanted: Wanted): Promise<Page<Card>> => articlesIn(store, {}, wanted)

/**
 * The way back from the page of a list that begins after `after`: the cursor of the page of `size` before it, empty where
 * that is the first page, whose address has none.
 */
export async function pageBefore({ read }: Store, listed: Listed, { after, size }: { after: Cursor; size: number }) {
  const newer = await placesIn(read, listed, { order: 'asc', after, size })
  const start = newer[size - 1]
  return start ? writeCursor(cursorOf(start)) : ''
}

const cursorOf = ({ publishedAt, id }: { publishedAt: Date; id: number }): Cursor => ({
  key: publishedAt.getTime(),
  id,
})
