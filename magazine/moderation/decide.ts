import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { notice } from '@/magazine/conversation/notice'
import { setState, type State } from '@/magazine/conversation/state'
import type { Moderator } from '@/magazine/people/roles'
import { Refusal } from '@/magazine/settings/refusal'
import { guidelineId } from './guideline'
import { sendDecision } from './letter'
import { type Judged, refuseStale, type Seen, toJudge, type Verdict } from './judged'
import { noteOf } from './words'

export type Decision = {
  commentId: number
  decision: Verdict
  /** The slug of the rule it rests on; a rejection names one. */
  reason?: string
  /** For the member, in the moderator's own words. */
  note?: string
  /** Left out, what stands there now is what was seen. */
  seen?: Seen
  /** The site's origin, for the way back in a letter. */
  site: string
}

const stateAfter: Record<Verdict, State> = { approve: 'published', reject: 'rejected' }

/**
 * Decides on a comment: state, counts, log, reports and letter together. Sent again it changes nothing. Refuses one's own
 * comment and those of equal or higher roles (403), what was decided or edited since it was read (409), and a rejection
 * without a rule. Returns the decision's number.
 */
export const decide = (store: Store, moderator: Moderator, decision: Decision, now = new Date()): Promise<number> =>
  store.write(tx => addDecision(tx, moderator, decision, now))

/** `decide` as a step of somebody's transaction. */
export async function addDecision(tx: Tx, moderator: Moderator, asked: Decision, now: Date): Promise<number> {
  const judged = await toJudge(tx, moderator, asked.commentId)
  if (judged.last && isRepeated(judged, moderator, asked)) return judged.last.id
  await refuseStale(tx, judged, asked.seen)
  if (judged.state === 'rejected' && asked.decision === 'reject')
    throw new Refusal('moderation.isRejected', { status: 409 })
  const made = { ...asked, note: noteOf(asked.note ?? ''), guidelineId: await reasonOf(tx, asked) }
  const state = stateAfter[asked.decision]
  if (state !== judged.state && !(await setState(tx, judged, state))) throw new Refusal('comment.gone', { status: 404 })
  const id = await addRow(tx, moderator, judged, made, now)
  await tx.update(tx.t.comments).set({ lastDecision: id }).where(eq(tx.t.comments.id, judged.id))
  await closeReports(tx, id, asked)
  if (state !== judged.state || made.note) await tell(tx, judged, made, now)
  return id
}

/** The answer to the first try was lost, or the button was pressed twice. */
const isRepeated = ({ last }: Judged, moderator: Moderator, { decision, reason, seen }: Decision) =>
  last?.by.id === moderator.id &&
  last.id !== seen?.decision &&
  last.decision === decision &&
  (decision === 'approve' || last.guideline === reason)

async function reasonOf(tx: Tx, { decision, reason }: Decision): Promise<number | undefined> {
  if (decision === 'approve') return undefined
  const id = reason ? await guidelineId(tx, reason) : undefined
  if (id === undefined) throw new Refusal('moderation.chooseReason', { field: 'reason' })
  return id
}

type Made = { decision: Verdict; note: string; guidelineId?: number }
async function addRow({ t, insert }: Tx, { id, role }: Moderator, judged: Judged, made: Made, now: Date) {
  const [row] = await insert(t.decisions)
    .values({
      commentId: judged.id,
      memberId: judged.memberId,
      moderatorId: id,
      // A Moderator is never a plain member.
      byRole: role === 'member' ? 'moderator' : role,
      decision: made.decision,
      guidelineId: made.guidelineId,
      note: made.note,
      stateBefore: judged.state,
      createdAt: now,
    })
    .returning({ id: t.decisions.id })
  if (!row) throw new Error('the database returned no row for a decision')
  return row.id
}

/** Says it to whose words they are: in the page, and by a letter of its own. */
async function tell(tx: Tx, judged: Judged, made: Made & { site: string }, now: Date) {
  const { id: commentId, memberId, articleId } = judged
  await notice(tx, { memberId, kind: 'decision', articleId, commentId, mailedAt: now }, now)
  await sendDecision(tx, judged, made, now)
}

/** Answers the reports it was about. One that came after an approval was read waits on: it may say something new. */
async function closeReports({ t, update }: Tx, decisionId: number, { commentId, decision, seen }: Decision) {
  const { reports } = t
  const read = decision === 'approve' && seen ? lte(reports.id, seen.report) : undefined
  await update(reports)
    .set({ decisionId })
    .where(and(eq(reports.commentId, commentId), isNull(reports.decisionId), read))
}
