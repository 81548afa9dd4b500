import { and, asc, eq, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { setState, type State } from '@/magazine/conversation/state'
import type { LeavingChoice } from './rules'

/** So many comments change in one transaction, so that nobody waits long behind it. */
const atOnce = 40

/** What is known of a member who is leaving. Without `words` they chose to stay, and their comments are coming back. */
export type Leaver = { id: number; leavingAt: Date; words: LeavingChoice | null }

/**
 * The member as they stand once no other transaction can change that; undefined if they are not leaving. An update, since
 * it locks the row on PostgreSQL.
 */
export async function leaverById({ t: { members }, update }: Tx, id: number): Promise<Leaver | undefined> {
  const [row] = await update(members)
    .set({ leavingWords: sql`${members.leavingWords}` })
    .where(eq(members.id, id))
    .returning({ leavingAt: members.leavingAt, leftAt: members.leftAt, words: members.leavingWords })
  return row?.leavingAt && !row.leftAt ? { id, leavingAt: row.leavingAt, words: row.words } : undefined
}

/** Which comments go when a member leaves; undefined: all of them. */
function isErased({ t, select }: Pick<Reading, 't' | 'select'>, id: number, words: LeavingChoice) {
  const { comments, leavingKept } = t
  if (words === 'erase') return undefined
  if (words === 'keep') return sql`false`
  const kept = select({ id: leavingKept.commentId }).from(leavingKept).where(eq(leavingKept.memberId, id))
  return notInArray(comments.id, kept)
}

/**
 * Takes some of the comments that go from their pages. Their words stay for who changes their mind: a deleted comment that
 * has words is one of somebody who is leaving. Answers whether there may be more.
 */
export async function hideSome(tx: Tx, { id, words }: Leaver): Promise<boolean> {
  if (words === null) return false
  return turnSome(tx, and(eq(tx.t.comments.memberId, id), isPublished(tx), isErased(tx, id, words)), 'deleted')
}

/** Brings some of them back. */
export const showSome = (tx: Tx, { id }: Leaver): Promise<boolean> =>
  turnSome(tx, and(eq(tx.t.comments.memberId, id), isHidden(tx)), 'published')

/** Lets go of the words of what a member had deleted before they leave: it is not to come back with the rest. */
export async function dropDeleted({ t: { comments }, update }: Tx, id: number): Promise<void> {
  await update(comments)
    .set({ words: '' })
    .where(and(eq(comments.memberId, id), eq(comments.state, 'deleted'), ne(comments.words, '')))
}

/** Erases the words of some comments that go. Answers whether there may be more. */
export async function eraseSome(tx: Tx, { id, words }: Leaver): Promise<boolean> {
  if (words === null) return false
  const { comments, notices, reports } = tx.t
  const found = await some(tx, and(eq(comments.memberId, id), ne(comments.words, ''), isErased(tx, id, words)))
  if (found.length === 0) return false
  const ids: number[] = []
  for (const comment of found)
    if (comment.state === 'deleted' || (await setState(tx, comment, 'deleted'))) ids.push(comment.id)
  await tx.update(comments).set({ words: '', editedAt: null }).where(inArray(comments.id, ids))
  // What others said of them may repeat them.
  await tx.update(reports).set({ words: '' }).where(inArray(reports.commentId, ids))
  await tx.delete(notices).where(inArray(notices.commentId, ids))
  return found.length === atOnce || ids.length < found.length
}

/** Does pieces of work, each a transaction of its own, until there are no more; others are answered in between. */
export async function inPieces(store: Store, piece: (tx: Tx) => Promise<boolean>): Promise<void> {
  while (await store.write(piece)) await new Promise(later => setImmediate(later))
}

const isPublished = ({ t: { comments } }: Tx) => eq(comments.state, 'published')
const isHidden = ({ t: { comments } }: Tx) => and(eq(comments.state, 'deleted'), ne(comments.words, ''))

async function turnSome(tx: Tx, where: SQL | undefined, state: State): Promise<boolean> {
  const found = await some(tx, where)
  for (const comment of found) await setState(tx, comment, state)
  return found.length === atOnce
}

/** In the order of their articles: two who leave at once never wait for each other. */
const some = ({ t: { comments }, select }: Tx, where: SQL | undefined) =>
  select({
    ...{ id: comments.id, articleId: comments.articleId, threadId: comments.threadId, parentId: comments.parentId },
    ...{ path: comments.path, depth: comments.depth, state: comments.state },
  })
    .from(comments)
    .where(where)
    .orderBy(asc(comments.articleId), asc(comments.id))
    .limit(atOnce)
