import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'
import { daysToStay } from './rules'

type Told = { until: Date; site: string }

/** Tells who leaves until when they can come back. An address that was never confirmed gets no letter. */
export async function sendLeaving(tx: Tx, memberId: number, { until, site }: Told, now: Date): Promise<void> {
  const { members } = tx.t
  const [member] = await tx
    .select({ name: members.name, email: members.email, confirmedAt: members.emailConfirmedAt })
    .from(members)
    .where(eq(members.id, memberId))
  if (!member?.confirmedAt) return
  const { name: magazine, timeZone } = await magazineOf(tx)
  const language = await languageOfLetters(tx, memberId)
  const t = words(language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone, numberingSystem: 'latn' }).format(until)
  const values = { name: member.name, magazine, day, daysToStay }
  const text = [
    t('people.letterHello', values),
    t('leaving.letter', values),
    `${site}/sign-in?next=%2Faccount%2Fstay`,
    t('leaving.letterEnd', values),
  ].join('\n\n')
  const letter = { to: member.email, subject: t('leaving.letterSubject', values), text }
  await putInOutbox(tx, { ...letter, memberId, kind: 'leaving', language }, now)
}
