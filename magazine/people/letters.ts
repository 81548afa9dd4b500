import { and, eq, isNull } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'
import { type Luggage, withLuggage } from './arrive'
import { emailOf } from './email'
import { limited } from './limits'
import { makeLink } from './link'
import { confirmDays, linkMinutes } from './rules'

type Asked = Luggage & { email: string; purpose: 'sign-in' | 'password'; address: string; site: string }

/**
 * Mails a one-time link to who has an account with this address; to others nothing, in the same time and with the same
 * answer. Refuses what is no address, and too many letters (429).
 */
export async function sendLink(store: Store, { email: typed, purpose, address, site, kept, next }: Asked, now: Date) {
  const email = emailOf(typed)
  await limited('letter', email, address)
  await limited('letterNetwork', address)
  await store.write(async tx => {
    const { members } = tx.t
    const [member] = await tx
      .select({ id: members.id, name: members.name })
      .from(members)
      .where(and(eq(members.email, email), isNull(members.disabledAt)))
    if (!member) return writeNothing(tx, now)
    const token = await makeLink(tx, { memberId: member.id, email, purpose }, now)
    const path = purpose === 'password' ? `/forgot/${token}` : `/sign-in/link/${token}`
    const link = site + withLuggage(path, { kept, next })
    const about = { memberId: member.id, email, name: member.name, link }
    await post(tx, purpose === 'password' ? 'passwordLetter' : 'linkLetter', about, now)
  })
}

/** As much work for the disk as a letter, so that its time tells nobody who has an account. */
export async function writeNothing(tx: Tx, now: Date) {
  const { letters } = tx.t
  const row = { to: '', subject: '', text: '', createdAt: now, dueAt: now, sentAt: now }
  const [made] = await tx.insert(letters).values(row).returning({ id: letters.id })
  if (made) await tx.delete(letters).where(eq(letters.id, made.id))
}

type Joined = { memberId: number; name: string; email: string; site: string }

/** Asks a new member to confirm the address: one letter, and until it is answered no other. */
export async function sendConfirmation(tx: Tx, { memberId, name, email, site }: Joined, now: Date): Promise<void> {
  const token = await makeLink(tx, { memberId, email, purpose: 'confirm' }, now)
  await post(tx, 'confirmLetter', { memberId, email, name, link: `${site}/sign-in/link/${token}` }, now)
}

type Kind = 'linkLetter' | 'passwordLetter' | 'confirmLetter'

type About = { memberId: number; email: string; name: string; link: string }

async function post(tx: Tx, kind: Kind, { memberId, email, ...about }: About, now: Date) {
  const { name: magazine } = await magazineOf(tx)
  const language = await languageOfLetters(tx, memberId)
  const t = words(language)
  const values = { ...about, magazine, linkMinutes, confirmDays }
  const paragraphs = [
    t('people.letterHello', values),
    t(`people.${kind}`, values),
    about.link,
    t(kind === 'confirmLetter' ? 'people.confirmLetterEnd' : 'people.letterEnd', values),
  ]
  const letter = { to: email, subject: t(`people.${kind}Subject`, values), text: paragraphs.join('\n\n') }
  await putInOutbox(tx, { ...letter, memberId, kind, language }, now)
}
