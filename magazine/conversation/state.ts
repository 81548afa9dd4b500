import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { numbersAbove, type Placed } from './place'

export type State = 'published' | 'held' | 'rejected' | 'deleted'
export type Standing = Placed & { articleId: number; state: State }

/**
 * Gives a comment another state and keeps every count of published comments true. False, and nothing is changed, if its
 * state isn't `comment.state` any more: somebody else was first.
 */
export async function setState(tx: Tx, comment: Standing, state: State): Promise<boolean> {
  const { comments } = tx.t
  await lockConversation(tx, comment.articleId)
  const changed = await tx
    .update(comments)
    .set({ state })
    .where(and(eq(comments.id, comment.id), eq(comments.state, comment.state)))
    .returning({ id: comments.id })
  const published = Number(state === 'published') - Number(comment.state === 'published')
  if (changed.length && published) await countPublished(tx, comment, published)
  return changed.length === 1
}

/** Takes a published comment from its page until a moderator has looked at it. */
export async function holdComment(tx: Tx, id: number): Promise<void> {
  const { comments } = tx.t
  const [comment] = await tx.select().from(comments).where(eq(comments.id, id))
  if (comment?.state === 'published') await setState(tx, comment, 'held')
}

/**
 * One at a time may change a conversation's counts: the first write of each that does, so that two never wait for each
 * other. An update, since it locks the row on PostgreSQL; SQLite is locked anyway.
 */
export async function lockConversation({ t, update }: Tx, articleId: number) {
  await update(t.articles).set({ comments: t.articles.comments }).where(eq(t.articles.id, articleId))
}

/** Adds `by` to the counts that a published comment is part of: its article's, and of all it stands below or answers. */
export async function countPublished({ t, update }: Tx, comment: Omit<Standing, 'id' | 'state'>, by: number) {
  await update(t.articles)
    .set({ comments: sql`${t.articles.comments} + ${by}` })
    .where(eq(t.articles.id, comment.articleId))
  if (comment.threadId === null || comment.parentId === null) return
  const above = numbersAbove(comment.path)
  await update(t.comments)
    .set({ replies: sql`${t.comments.replies} + ${by}` })
    .where(
      or(
        inArray(t.comments.id, [comment.threadId, comment.parentId]),
        above.length ? and(eq(t.comments.threadId, comment.threadId), inArray(t.comments.number, above)) : undefined,
      ),
    )
}
