import { and, desc, eq } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { mostFresh } from './rules'

/** The ids of the published comments of a published article, newest first, at most 500 of them. */
export async function newestComments({ read }: Pick<Store, 'read'>, slug: string): Promise<number[]> {
  const { articles, comments } = read.t
  const article = read
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.slug, slug), eq(articles.state, 'published')))
  return ids(read, eq(comments.articleId, article), mostFresh)
}

/** The newest published comment of an article; 0 if there is none. */
export const newestComment = async ({ read }: Pick<Store, 'read'>, articleId: number): Promise<number> =>
  (await ids(read, eq(read.t.comments.articleId, articleId), 1))[0] ?? 0

/** How many of these came after one of them; after one that is not among them, by their ids, which grow. */
export function freshAmong(newestFirst: readonly number[], after: number): number {
  const place = newestFirst.indexOf(after)
  return place === -1 ? newestFirst.filter(id => id > after).length : place
}

async function ids({ t: { comments }, select }: Reading, of: ReturnType<typeof eq>, most: number) {
  const rows = await select({ id: comments.id })
    .from(comments)
    .where(and(of, eq(comments.state, 'published')))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(most)
  return rows.map(({ id }) => id)
}
