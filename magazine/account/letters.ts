import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { linkMinutes } from '@/magazine/people/rules'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'

type Kind = 'emailAsked' | 'emailChanged' | 'passwordChanged'
/** `to`: an address that is not the member's yet; `link`: what stands under the words; `email`: one that is named in them. */
type About = { memberId: number; to?: string; link?: string; email?: string }

/** Writes to a member about their account, at the address it has now, in their language. */
export async function tellOf(tx: Tx, kind: Kind, { memberId, to, link, email = '' }: About, now: Date): Promise<void> {
  const { members } = tx.t
  const [member] = await tx.select().from(members).where(eq(members.id, memberId))
  if (!member) throw new Error(`member ${memberId} is not there`)
  const { name: magazine } = await magazineOf(tx)
  const language = await languageOfLetters(tx, memberId)
  const t = words(language)
  const values = { name: member.name, magazine, email, linkMinutes }
  const paragraphs = [
    t('people.letterHello', values),
    t(`account.${kind}Letter`, values),
    ...(link === undefined ? [] : [link, t('people.letterEnd', values)]),
  ]
  const subject = t(`account.${kind}LetterSubject`, values)
  const letter = { to: to ?? member.email, subject, text: paragraphs.join('\n\n') }
  await putInOutbox(tx, { ...letter, memberId, kind, language }, now)
}
