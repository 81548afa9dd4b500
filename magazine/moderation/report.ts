import { and, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { reportAddress } from '@/magazine/conversation/rules'
import type { State } from '@/magazine/conversation/state'
import { dropKeptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { isBlank } from '@/magazine/text/unicode'
import { guidelineId } from './guideline'
import { verdictOf } from './judged'
import { judgedDeedOf } from './log'
import { whyNotReport } from './why-not-report'
import { reportWordsOf } from './words'

export type Report = {
  commentId: number
  /** The slug of the rule it breaks; without one, the words say what is wrong. */
  guideline?: string
  words: string
}

/**
 * Reports a comment to the moderators, once a member: repeating changes nothing. Refuses one's own comment, one that
 * nobody could decide on, one that isn't to be seen, and a report that neither names a rule nor says what is wrong.
 */
export const reportComment = (store: Store, member: Member, report: Report, now = new Date()): Promise<void> =>
  store.write(tx => addReport(tx, member, report, now))

/** `reportComment` as a step of somebody's transaction. */
export async function addReport(tx: Tx, member: Member, { commentId, guideline, words }: Report, now: Date) {
  const slug = await articleOf(tx, commentId)
  const refusal = await whyNotReport(tx, member, commentId)
  if (refusal) throw refusal
  const kept = reportWordsOf(words)
  const rule = guideline ? await guidelineId(tx, guideline) : undefined
  if (rule === undefined && isBlank(kept)) throw new Refusal('moderation.sayWhatIsWrong', { field: 'words' })
  await tx
    .insert(tx.t.reports)
    .values({ commentId, memberId: member.id, guidelineId: rule, words: kept, createdAt: now })
    .onConflictDoNothing()
  await dropKeptAt(tx, member.id, reportAddress(slug, commentId))
}

async function articleOf({ t, select }: Tx, commentId: number) {
  const { articles, comments } = t
  const [comment] = await select({ slug: articles.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, commentId), eq(comments.state, 'published'), eq(articles.state, 'published')))
  if (!comment) throw new Refusal('comment.gone', { status: 404 })
  return comment.slug
}

/**
 * What became of somebody's report: it waits, or a moderator has answered it, and the comment stands, was removed, or was
 * removed and is back. `gone`: its author took it away.
 */
export type Outcome = 'waits' | 'stays' | 'removed' | 'restored' | 'gone'
export type Reported = { at: Date; outcome: Outcome }

/** A member's report of a comment, as things are now; undefined if they made none. */
export async function reportBy({ read }: Store, member: Member, commentId: number): Promise<Reported | undefined> {
  const { comments, decisions, reports } = read.t
  const [row] = await read
    .select({
      at: reports.createdAt,
      answer: reports.decisionId,
      state: comments.state,
      last: { decision: decisions.decision, stateBefore: decisions.stateBefore },
    })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .leftJoin(decisions, eq(decisions.id, comments.lastDecision))
    .where(and(eq(reports.commentId, commentId), eq(reports.memberId, member.id)))
  return row && { at: row.at, outcome: outcomeOf(row) }
}

type Row = { answer: number | null; state: State; last: { decision: string; stateBefore: State } | null }
function outcomeOf({ answer, state, last }: Row): Outcome {
  if (state === 'deleted') return 'gone'
  if (answer === null) return 'waits'
  if (state === 'rejected') return 'removed'
  return last && judgedDeedOf(verdictOf(last.decision), last.stateBefore) === 'restored' ? 'restored' : 'stays'
}
