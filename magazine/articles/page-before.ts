import { and, asc, eq, sql } from 'drizzle-orm'
import { type Cursor, writeCursor } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'

/**
 * The way back from the page of a section's list that begins after `after`: the cursor of the page of `size` before it,
 * empty where that is the first page, whose address has none.
 */
export async function pageBefore({ read }: Store, slug: string, { after, size }: { after: Cursor; size: number }) {
  const { articles } = read.t
  const newer = await read
    .select({ publishedAt: articles.publishedAt, id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.state, 'published'),
        sql`${articles.sectionId} = (select id from sections where slug = ${slug})`,
        past('asc', articles.publishedAt, articles.id, after),
      ),
    )
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(size)
  const start = newer[size - 1]
  return start ? writeCursor({ key: start.publishedAt.getTime(), id: start.id }) : ''
}
