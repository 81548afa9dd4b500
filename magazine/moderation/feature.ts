import { and, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { notice } from '@/magazine/conversation/notice'
import { lockConversation } from '@/magazine/conversation/state'
import type { Moderator } from '@/magazine/people/roles'
import { Refusal } from '@/magazine/settings/refusal'

type Asked = { commentId: number; wanted: boolean }

/**
 * Features a comment, so that it stands on top of its conversation, or takes that back. Its author is told, the log says so.
 * A second time changes nothing. Refuses one's own comment (403) and one that isn't to be seen (404).
 */
export const featureComment = (store: Store, moderator: Moderator, asked: Asked, now: Date): Promise<void> =>
  store.write(tx => addFeature(tx, moderator, asked, now))

/** The same as a step of somebody's transaction. */
export async function addFeature(tx: Tx, moderator: Moderator, { commentId, wanted }: Asked, now: Date): Promise<void> {
  const { articles, comments, decisions } = tx.t
  const [found] = await tx
    .select({ comment: comments })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, commentId), eq(comments.state, 'published'), eq(articles.state, 'published')))
  if (!found) throw new Refusal('comment.gone', { status: 404 })
  const { memberId, articleId, featuredAt } = found.comment
  if (memberId === moderator.id) throw new Refusal('moderation.ownWords', { status: 403 })
  if ((featuredAt !== null) === wanted) return
  await lockConversation(tx, articleId)
  const change = { featuredAt: wanted ? now : null }
  await tx.update(comments).set(change).where(eq(comments.id, commentId))
  const byRole = moderator.role === 'member' ? 'moderator' : moderator.role
  const decided = { commentId, memberId, moderatorId: moderator.id, byRole, stateBefore: 'published' as const }
  await tx.insert(decisions).values({ ...decided, decision: wanted ? 'feature' : 'unfeature', createdAt: now })
  if (wanted) await notice(tx, { memberId, kind: 'featured', articleId, commentId }, now)
}
