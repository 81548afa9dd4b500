import { eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { lockConversation, type Standing } from '@/magazine/conversation/state'
import { type Member, shownMember } from '@/magazine/people/member'
import { mayActOn, type Moderator } from '@/magazine/people/roles'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { whenIn } from './when'

export type Verdict = 'approve' | 'reject'

/** What the last decision on a comment was: to feature it is none that its `lastDecision` names. */
export const verdictOf = (decision: string): Verdict => (decision === 'reject' ? 'reject' : 'approve')

/** What a moderator had before them: the numbers of the last edit, decision (0: none) and report (0: none). */
export type Seen = { revision: number; decision: number; report: number }

/** A comment that is being decided on, whose it is, and what was decided last. */
export type Judged = Standing & {
  memberId: number
  words: string
  revision: number
  author: Pick<Member, 'id' | 'name' | 'role'>
  last?: Last
}

type Last = { id: number; decision: Verdict; guideline?: string; at: Date; by: { id: number; name: string } }

/**
 * The comment as it stands once nobody else can decide on it or answer it any more. Refuses one that isn't there (404),
 * and whom this moderator may not decide on (403).
 */
export async function toJudge(tx: Tx, moderator: Moderator, commentId: number): Promise<Judged> {
  const before = await standing(tx, commentId)
  if (!before) throw new Refusal('comment.gone', { status: 404 })
  if (before.author.id === moderator.id) throw new Refusal('moderation.ownWords', { status: 403 })
  if (!mayActOn(moderator, before.author))
    throw new Refusal('moderation.higherRole', { status: 403, values: { name: before.author.name } })
  await lockConversation(tx, before.articleId)
  const judged = await standing(tx, commentId)
  if (!judged || judged.state === 'deleted') throw new Refusal('comment.gone', { status: 404 })
  return { ...judged, last: judged.lastDecision === null ? undefined : await lastOf(tx, judged.lastDecision) }
}

/** Refuses a decision on what is no longer there to be decided: somebody was first, or the words are others now. */
export async function refuseStale(tx: Tx, { last, revision }: Judged, seen: Seen | undefined): Promise<void> {
  if (!seen) return
  if (last && last.id !== seen.decision) {
    const when = whenIn(await magazineOf(tx), last.at)
    const values = { name: last.by.name, decision: last.decision, when }
    throw new Refusal('moderation.alreadyDecided', { status: 409, values })
  }
  if (revision !== seen.revision) throw new Refusal('moderation.edited', { status: 409, field: 'revision' })
}

async function standing({ t, select }: Reading, commentId: number) {
  const { comments, members } = t
  const [row] = await select({ comment: comments, author: { id: members.id, ...shownMember(t) } })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(eq(comments.id, commentId))
  return row && { ...row.comment, author: row.author }
}

async function lastOf({ t, select }: Reading, id: number): Promise<Last | undefined> {
  const { decisions, guidelines, members } = t
  const [row] = await select({
    id: decisions.id,
    decision: decisions.decision,
    guideline: guidelines.slug,
    at: decisions.createdAt,
    by: { id: members.id, name: shownMember(t).name },
  })
    .from(decisions)
    .innerJoin(members, eq(members.id, decisions.moderatorId))
    .leftJoin(guidelines, eq(guidelines.id, decisions.guidelineId))
    .where(eq(decisions.id, id))
  return row && { ...row, decision: verdictOf(row.decision), guideline: row.guideline ?? undefined }
}
