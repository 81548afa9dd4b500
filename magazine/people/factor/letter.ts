import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'

/** What was done to the ways in which a member signs in. */
type Change = 'passkeyAdded' | 'passkeyRemoved' | 'appSetUp' | 'appRemoved' | 'codesMade' | 'codeUsed' | 'takenOff'
/** `passkey`: the name of one, as somebody wrote it; `unused`: how many recovery codes are left. */
type About = { memberId: number; passkey?: string; unused?: number }

/**
 * Writes to a member that a way in was added, changed or used, in their language, within the transaction that does it. An
 * address that was never confirmed may be a stranger's, and gets no letter.
 */
export async function tellFactor(tx: Tx, change: Change, { memberId, passkey, unused = 0 }: About, now: Date) {
  const { members } = tx.t
  const [member] = await tx
    .select({ name: members.name, to: members.email })
    .from(members)
    .where(and(eq(members.id, memberId), isNotNull(members.emailConfirmedAt)))
  if (!member) return
  const language = await languageOfLetters(tx, memberId)
  const t = words(language)
  const values = { name: member.name, magazine: (await magazineOf(tx)).name, unused }
  const text = [
    t('people.letterHello', values),
    t(`factor.letter.${change}`, values),
    ...(passkey ? [`> ${passkey}`] : []),
    t(change === 'takenOff' ? 'factor.letterTakenOff' : 'factor.letterEnd', values),
  ].join('\n\n')
  const subject = t(`factor.letterSubject.${change}`, values)
  await putInOutbox(tx, { to: member.to, subject, text, memberId, kind: change, language }, now)
}
