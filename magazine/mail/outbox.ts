import { eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { languageOfTag, type Language } from '@/messages/words'
import { htmlOfLetter } from './html'

export type Letter = {
  to: string
  subject: string
  /** Paragraphs, parted by an empty line. What somebody else wrote is quoted: each of its lines begins with `> `. */
  text: string
  memberId?: number
  /** What it is about, in a word. */
  kind?: string
  /** The language it is written in; without, the magazine's. */
  language?: Language
  /** The token of the one-click way to hear no more of it; none for what is about the account. */
  stop?: string
}

/** Puts a letter into the outbox, as a row of the transaction that causes it: no deed without its letter, and the reverse. */
export async function putInOutbox(tx: Tx, { to, subject, text, ...about }: Letter, now: Date): Promise<void> {
  const language = about.language ?? (await magazineOf(tx)).language
  const oneLine = subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  const html = htmlOfLetter({ subject: oneLine, text, language })
  await tx
    .insert(tx.t.letters)
    .values({ ...about, to, subject: oneLine, text, html, language, createdAt: now, dueAt: now })
}

/** The language that a member's letters are in: theirs, else the magazine's. */
export async function languageOfLetters(reading: Reading, memberId: number): Promise<Language> {
  const { members } = reading.t
  const [row] = await reading.select({ language: members.language }).from(members).where(eq(members.id, memberId))
  return languageOfTag(row?.language ?? '') ?? (await magazineOf(reading)).language
}
