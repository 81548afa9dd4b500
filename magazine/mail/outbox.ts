import type { Tx } from '@/db/store'

export type Letter = { to: string; subject: string; text: string }

/** Puts a letter into the outbox, as a row of the transaction that causes it: no deed without its letter, and the reverse. */
export async function putInOutbox(tx: Tx, { to, subject, text }: Letter, now: Date): Promise<void> {
  const oneLine = subject.replace(/[\r\n]+/g, ' ').trim()
  await tx.insert(tx.t.letters).values({ to, subject: oneLine, text, createdAt: now, dueAt: now })
}
