import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { noteMentions } from './mention'
import { editMinutes, undoMinutes, versionDays } from './rules'
import { lockConversation, setState, type Standing } from './state'
import { wordsOf } from './words'

const minuteMs = 60_000

type Own = Tx['t']['comments']['$inferSelect'] & Standing

const editableUntil = (createdAt: Date): Date => new Date(createdAt.getTime() + editMinutes * minuteMs)
const undoUntil = (deletedAt: Date): Date => new Date(deletedAt.getTime() + undoMinutes * minuteMs)

/** The words of a member's own comment, while they can change them; undefined if they can't. */
export async function wordsToEdit(
  { read }: Store,
  member: Member,
  { id, articleId }: { id: number; articleId: number },
  now: Date,
): Promise<string | undefined> {
  const { comments } = read.t
  const own = and(eq(comments.id, id), eq(comments.memberId, member.id), eq(comments.articleId, articleId))
  const [comment] = await read.select().from(comments).where(own)
  return comment && isEditable(comment, now) ? comment.words : undefined
}

const isEditable = ({ state, createdAt }: { state: string; createdAt: Date }, now: Date): boolean =>
  (state === 'published' || state === 'held') && now < editableUntil(createdAt)

/** How many minutes are left to do so, at least one; undefined when none are. */
export const minutesToEdit = (comment: { state: string; createdAt: Date }, now: Date): number | undefined =>
  isEditable(comment, now)
    ? Math.ceil((editableUntil(comment.createdAt).getTime() - now.getTime()) / minuteMs)
    : undefined

/**
 * Changes the words of one's own comment, within 10 minutes; what they were is kept for moderators. Refuses words that can't
 * be kept, a comment that is not the member's or was taken away (404), and one that is too old (403).
 */
export const editComment = (store: Store, member: Member, asked: Changed, now: Date): Promise<void> =>
  store.write(tx => addEdit(tx, member, asked, now))

type Changed = { id: number; words: string }

/** The same as a step of somebody's transaction. */
export async function addEdit(tx: Tx, member: Member, asked: Changed, now: Date): Promise<void> {
  const words = wordsOf(asked.words)
  const comment = await ownOf(tx, member, asked.id)
  if (comment.state !== 'published' && comment.state !== 'held') throw new Refusal('comment.gone', { status: 404 })
  if (now >= editableUntil(comment.createdAt))
    throw new Refusal('comment.editOver', { status: 403, values: { editMinutes } })
  if (words === comment.words) return
  await keepVersion(tx, comment, now)
  const { comments } = tx.t
  const revision = sql`${comments.revision} + 1`
  await tx.update(comments).set({ words, editedAt: now, revision }).where(eq(comments.id, comment.id))
  await noteMentions(tx, { ...comment, words }, [], now)
}

/**
 * Takes one's own comment from its page, at any time: a stub stays where somebody answered. Its words are kept for
 * moderators for a while, and for its author to take that back. A second time changes nothing. Refuses a comment that is not
 * the member's, or that a moderator removed (404).
 */
export const deleteComment = (store: Store, member: Member, id: number, now: Date): Promise<void> =>
  store.write(tx => addDeletion(tx, member, id, now))

/** The same as a step of somebody's transaction. */
export async function addDeletion(tx: Tx, member: Member, id: number, now: Date): Promise<void> {
  const comment = await ownOf(tx, member, id)
  if (comment.state === 'deleted') return
  if (comment.state === 'rejected' || !(await setState(tx, comment, 'deleted')))
    throw new Refusal('comment.gone', { status: 404 })
  await keepVersion(tx, comment, now)
  const { comments, commentMentions } = tx.t
  const gone = { words: '', deletedAt: now, deletedFrom: comment.state, featuredAt: null, onTrial: false }
  await tx.update(comments).set(gone).where(eq(comments.id, id))
  await tx.delete(commentMentions).where(eq(commentMentions.commentId, id))
}

/** Takes back within 10 minutes that one deleted one's comment. Refuses what can't come back any more (410). */
export const restoreComment = (store: Store, member: Member, id: number, now: Date): Promise<void> =>
  store.write(async tx => {
    const comment = await ownOf(tx, member, id)
    const { comments, commentVersions } = tx.t
    if (comment.state !== 'deleted') return
    const [version] = await tx
      .select()
      .from(commentVersions)
      .where(eq(commentVersions.commentId, id))
      .orderBy(desc(commentVersions.id))
      .limit(1)
    if (!version || !comment.deletedAt || !comment.deletedFrom || now >= undoUntil(comment.deletedAt))
      throw new Refusal('comment.undoOver', { status: 410, values: { undoMinutes } })
    await setState(tx, comment, comment.deletedFrom)
    const back = { words: version.words, deletedAt: null, deletedFrom: null }
    await tx.update(comments).set(back).where(eq(comments.id, id))
    await tx.delete(commentVersions).where(eq(commentVersions.id, version.id))
    await noteMentions(tx, { ...comment, words: version.words }, [], now)
  })

/** Drops what comments said before, a month after it was replaced; a job calls it. */
export const clearVersions = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    const { commentVersions } = tx.t
    const before = new Date(now.getTime() - versionDays * 86_400_000)
    await tx.delete(commentVersions).where(lt(commentVersions.replacedAt, before))
  })

async function ownOf(tx: Tx, member: Member, id: number): Promise<Own> {
  const { comments, articles } = tx.t
  const mine = and(eq(comments.id, id), eq(comments.memberId, member.id))
  const [at] = await tx.select({ articleId: comments.articleId }).from(comments).where(mine)
  if (at) await lockConversation(tx, at.articleId)
  const [own] = await tx
    .select({ own: comments })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(mine, inArray(articles.state, ['published', 'withdrawn'])))
  if (!own) throw new Refusal('comment.gone', { status: 404 })
  return own.own
}

async function keepVersion(tx: Tx, { id, words, createdAt, editedAt }: Own, now: Date) {
  const version = { commentId: id, words, saidAt: editedAt ?? createdAt, replacedAt: now }
  await tx.insert(tx.t.commentVersions).values(version)
}
