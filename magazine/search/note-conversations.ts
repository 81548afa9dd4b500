import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/store'

/** Has all comments on these articles indexed: the articles are published now, or found by other filters. */
export async function noteConversations(tx: Tx, articleIds: number[]): Promise<void> {
  if (articleIds.length === 0) return
  const { comments, searchChanges } = tx.t
  const threads = and(inArray(comments.articleId, articleIds), isNull(comments.parentId))
  const replies = inArray(comments.threadId, tx.select({ id: comments.id }).from(comments).where(threads))
  for (const some of [threads, replies])
    await tx
      .insert(searchChanges)
      .select(
        tx
          .select({ kind: sql`'comment'`.as('kind'), id: comments.id, number: sql`1`.as('number') })
          .from(comments)
          .where(and(some, eq(comments.state, 'published'))),
      )
      .onConflictDoNothing()
}
