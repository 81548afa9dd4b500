import { and, asc, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { articleNamed } from '@/magazine/conversation/article'
import { type Meant, passageOf } from '@/magazine/conversation/passage'
import { dropKeptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import type { Editor } from '@/magazine/people/roles'
import { Refusal } from '@/magazine/settings/refusal'
import { cleanName, isBlank } from '@/magazine/text/unicode'
import { sendMistakeDecided } from './mistake-letter'
import { longestCredit, mistakeAddress } from './rules'
import { correctionOf, mistakeWordsOf, noteOf } from './words'

export type NewMistake = {
  /** The article's slug. */
  article: string
  /** Where in it; left out, somewhere. */
  passage?: Meant
  words: string
  /** The name that a correction may thank; empty for none. */
  credit: string
}

/**
 * Tells the editors of a mistake in an article; said again in the same words it is the same. Refuses what says nothing, can't
 * be kept or is longer than 1,000 code points, a name of more than 80, and a passage that does not stand in the article.
 */
export const reportMistake = (store: Store, member: Member, mistake: NewMistake, now: Date): Promise<void> =>
  store.write(async tx => {
    const words = mistakeWordsOf(mistake.words)
    if (isBlank(words)) throw new Refusal('mistake.sayWhat', { field: 'words' })
    const credit = creditOf(mistake.credit)
    const articleId = await articleNamed(tx, mistake.article)
    const passageId = mistake.passage && (await passageOf(tx, articleId, mistake.passage, now))
    const { mistakes } = tx.t
    const same = and(eq(mistakes.memberId, member.id), eq(mistakes.articleId, articleId), eq(mistakes.words, words))
    if ((await tx.$count(mistakes, and(same, eq(mistakes.state, 'waits')))) === 0)
      await tx
        .insert(mistakes)
        .values({ articleId, passageId, memberId: member.id, words, credit, state: 'waits', createdAt: now })
    await dropKeptAt(tx, member.id, mistakeAddress(mistake.article))
  })

export type MistakeDecision = { id: number; note: string; site: string } & (
  | { decision: 'decline' }
  | { decision: 'correct'; text: string; credit: string }
)

/**
 * Answers a reader who saw a mistake: declined, or corrected, which stands at the article from then on and thanks them if
 * they wish. They hear of it by letter, and of a correction in their notices. Refuses one that somebody has answered (409),
 * and a correction without words.
 */
export const decideMistake = (store: Store, editor: Editor, decided: MistakeDecision, now: Date): Promise<void> =>
  store.write(async tx => {
    const { mistakes } = tx.t
    const note = noteOf(decided.note)
    const [mistake] = await tx
      .update(mistakes)
      .set({ state: decided.decision === 'correct' ? 'corrected' : 'declined', decidedById: editor.id, decidedAt: now })
      .where(and(eq(mistakes.id, decided.id), eq(mistakes.state, 'waits')))
      .returning()
    if (!mistake) throw new Refusal('mistake.decidedAlready', { status: 409 })
    const { memberId, articleId } = mistake
    const correction = decided.decision === 'correct' ? await correct(tx, mistake, decided, now) : undefined
    if (memberId === null) return
    if (correction !== undefined) await tellOfCorrection(tx, { memberId, articleId }, now)
    await sendMistakeDecided(
      tx,
      { memberId, articleId, words: mistake.words, correction, note, site: decided.site },
      now,
    )
  })

type Row = Tx['t']['mistakes']['$inferSelect']
type Correction = { text: string; credit: string }

async function correct(tx: Tx, { id, articleId, memberId }: Row, wanted: Correction, now: Date): Promise<string> {
  const { corrections, mistakes } = tx.t
  const text = correctionOf(wanted.text)
  if (isBlank(text)) throw new Refusal('mistake.sayCorrection', { field: 'text' })
  // Who has left is thanked no more.
  const credit = memberId === null ? '' : creditOf(wanted.credit)
  const [added] = await tx
    .insert(corrections)
    .values({ articleId, correctedAt: now, text, credit })
    .returning({ id: corrections.id })
  await tx.update(mistakes).set({ correctionId: added?.id }).where(eq(mistakes.id, id))
  return text
}

/** The letter about it is its own: no other has to tell them. */
async function tellOfCorrection(tx: Tx, told: { memberId: number; articleId: number }, now: Date) {
  await tx.insert(tx.t.notices).values({ ...told, kind: 'corrected', createdAt: now, mailedAt: now })
}

function creditOf(typed: string): string {
  const cleaned = cleanName(typed)
  if (!cleaned.ok) throw new Refusal('mistake.creditUnreadable', { field: 'credit' })
  if (cleaned.length > longestCredit)
    throw new Refusal('mistake.creditTooLong', { field: 'credit', values: { longestCredit } })
  return cleaned.text
}

/** What a member told the editors about an article, and what came of it. */
export type OwnMistake = { id: number; at: Date; state: 'waits' | 'corrected' | 'declined' }

/** Oldest first. */
export function mistakesBy({ read }: Store, member: Member, articleId: number): Promise<OwnMistake[]> {
  const { mistakes } = read.t
  return read
    .select({ id: mistakes.id, at: mistakes.createdAt, state: mistakes.state })
    .from(mistakes)
    .where(and(eq(mistakes.memberId, member.id), eq(mistakes.articleId, articleId)))
    .orderBy(asc(mistakes.id))
}
