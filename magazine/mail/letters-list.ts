import { and, count, desc, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { type Cursor, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { lettersOnPage, minutesAfter } from './rules'

const dayMs = 86_400_000

/** `waits`: was not tried yet. `trying`: was, and will be again. */
export type LetterState = 'waits' | 'trying' | 'sent' | 'failed'
export type LetterShown = {
  id: number
  to: string
  subject: string
  state: LetterState
  tries: number
  /** What the mail server said at the last try. */
  problem?: string
  madeAt: Date
  /** When it is tried next. */
  dueAt?: Date
}

/** A page of the letters, newest first. */
export async function lettersMade({ read }: Store, after?: Cursor) {
  const { letters } = read.t
  const rows = await read
    .select(columns(read.t))
    .from(letters)
    .where(after && past('desc', letters.createdAt, letters.id, after))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(lettersOnPage + 1)
  const page = pageOf(rows, lettersOnPage, ({ createdAt, id }) => ({ key: createdAt.getTime(), id }))
  return { ...page, items: page.items.map(shown) }
}

/** One letter, with its text while it was not sent, and the member whom it is to; undefined if there is none. */
export async function letterById({ read }: Store, id: number) {
  const { letters, members } = read.t
  const recipient = { id: members.id, role: members.role }
  const [row] = await read
    .select({ letter: { ...columns(read.t), text: letters.text, language: letters.language }, recipient })
    .from(letters)
    .leftJoin(members, eq(members.id, letters.memberId))
    .where(eq(letters.id, id))
  if (!row) return undefined
  const { letter } = row
  return { ...shown(letter), text: letter.text, language: letter.language, recipient: row.recipient }
}

/** How many letters there are in each state: the failed ones of the last day, the sent ones while they are remembered. */
export async function letterCounts({ read }: Store, now: Date): Promise<Record<LetterState, number>> {
  const { letters } = read.t
  const of = async (where: SQL | undefined) =>
    (await read.select({ count: count() }).from(letters).where(where))[0]?.count ?? 0
  const open = and(isNull(letters.sentAt), isNull(letters.failedAt))
  return {
    waits: await of(and(open, eq(letters.attempts, 0))),
    trying: await of(and(open, gt(letters.attempts, 0))),
    failed: await of(and(isNull(letters.sentAt), gt(letters.failedAt, new Date(now.getTime() - dayMs)))),
    sent: await of(isNotNull(letters.sentAt)),
  }
}

/**
 * Has a letter that waits or was given up sent at once; one that may be on its way just now, as soon as it can't be any
 * more. Refuses one that was sent or is gone (409).
 */
export const sendNow = (store: Store, id: number, now: Date): Promise<void> =>
  store.write(async tx => {
    const { letters } = tx.t
    const isOpen = and(eq(letters.id, id), isNull(letters.sentAt))
    const [letter] = await tx.select(columns(tx.t)).from(letters).where(isOpen)
    if (!letter) throw new Refusal('mail.wasSent', { status: 409 })
    const over = letter.failedAt ? now : new Date(triedAt(letter).getTime() + 60_000)
    const dueAt = letter.attempts > 0 && over > now ? over : now
    await tx.update(letters).set({ dueAt, failedAt: null }).where(isOpen)
  })

const triedAt = ({ dueAt, attempts }: Pick<Row, 'dueAt' | 'attempts'>) =>
  new Date(dueAt.getTime() - minutesAfter(attempts - 1) * 60_000)

const columns = ({ letters }: Reading['t']) => ({
  id: letters.id,
  to: letters.to,
  subject: letters.subject,
  attempts: letters.attempts,
  problem: letters.problem,
  createdAt: letters.createdAt,
  dueAt: letters.dueAt,
  failedAt: letters.failedAt,
  sentAt: letters.sentAt,
})

type Row = Omit<LetterShown, 'state' | 'tries' | 'problem' | 'madeAt' | 'dueAt'> & {
  attempts: number
  problem: string | null
  createdAt: Date
  dueAt: Date
  failedAt: Date | null
  sentAt: Date | null
}

function shown({ id, to, subject, attempts, problem, createdAt, dueAt, failedAt, sentAt }: Row): LetterShown {
  const state = sentAt ? 'sent' : failedAt ? 'failed' : attempts ? 'trying' : 'waits'
  return {
    ...{ id, to, subject, state, tries: attempts, problem: problem ?? undefined, madeAt: createdAt },
    dueAt: state === 'trying' ? dueAt : undefined,
  }
}
