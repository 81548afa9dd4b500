import { type How, hows, type Kind, kinds } from '@/magazine/mail/rules'
import type { Key, Words } from '@/messages/words'

const kindNames: Record<Kind, Key> = {
  reply: 'mail.kindReply',
  mention: 'mail.kindMention',
  followed: 'mail.kindFollowed',
  featured: 'mail.kindFeatured',
}
const howNames: Record<How, Key> = {
  once: 'mail.howOnce',
  hourly: 'mail.howHourly',
  daily: 'mail.howDaily',
  never: 'mail.howNever',
}

/** What a kind of letter is called. */
export const kindName = (kind: Kind, t: Words) => t(kindNames[kind])

/** What the choice of mail says; plain strings, because it may run in a browser. */
export const mailWords = (t: Words) => ({
  table: t('mail.whatAndWhen'),
  tellMe: t('mail.tellMe'),
  kind: each(kinds, kind => t(kindNames[kind])),
  how: each(hows, how => t(howNames[how])),
  choice: each(kinds, kind => each(hows, how => t('mail.choice', { kind: t(kindNames[kind]), how: t(howNames[how]) }))),
  account: t('mail.aboutAccount'),
  accountHow: t('mail.aboutAccountHow'),
  save: t('mail.save'),
  saved: t('mail.saved'),
  notSaved: t('mail.notSaved'),
})
export type MailWords = ReturnType<typeof mailWords>

const each = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map(key => [key, valueOf(key)])) as Record<K, V>
