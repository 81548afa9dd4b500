import unhomoglyph from 'unhomoglyph'
import { Refusal } from '@/magazine/settings/refusal'
import { slugOf } from '@/magazine/text/slug'
import { cleanName, codePoints, isBlank } from '@/magazine/text/unicode'
import { fewestInName, longestName } from './rules'

/**
 * A display name as it is kept: NFC, on one line. Refuses fewer than 2 or more than 50 code points, what can't be seen or
 * turns the line around, piled-up marks, a name without a letter, and one that leads somewhere: a letter to an address
 * that somebody else may have is signed with it.
 */
export function nameOf(typed: string): string {
  const cleaned = cleanName(typed)
  if (!cleaned.ok) throw new Refusal('people.nameUnreadable', { field: 'name' })
  const { text } = cleaned
  const length = codePoints(text)
  if (length < fewestInName || length > longestName || isBlank(text))
    throw new Refusal('people.nameLength', { field: 'name', values: { fewestInName, longestName } })
  if (!/\p{L}/u.test(text) || /\p{M}{4}/u.test(text) || leads.test(text))
    throw new Refusal('people.nameUnreadable', { field: 'name' })
  return text
}

const leads = /:\/\/|\bwww\./i

/** A name as look-alikes are compared: "Аdmin", "ADMlN" and "a d m i n" are the same. Two members never share one. */
export function nameKeyOf(name: string): string {
  const letters = name.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
  const key = Array.from(letters, skeletonOf).join('').replaceAll('rn', 'm').replaceAll('vv', 'w')
  return key || name.normalize('NFKD').toLowerCase()
}

/** A letter as those are compared that look alike: by our own list, then, as it is and small, by the confusables of UTS 39. */
function skeletonOf(letter: string): string {
  const small = letter.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  if (twins[small] !== undefined) return twins[small]
  const alike = [letter, small].map(form => unhomoglyph(form).toLowerCase()).find(form => /^[a-z0-9]+$/.test(form))
  return alike === undefined ? small : Array.from(alike, each => twins[each] ?? each).join('')
}

/** Whether a name would pass for the magazine's own voice. Only its staff may bear one. */
export const isReservedName = (name: string): boolean => reserved.has(nameKeyOf(name))

/** Whether a handle is what may stand at its place of an address some day, or seem to say something there. */
export const isForAddresses = (handle: string): boolean => forAddresses.has(handle)

/** Whether a handle is nobody's but staff's: the same, or what would pass for the magazine's own voice. */
export const isReservedHandle = (handle: string): boolean => isForAddresses(handle) || isReservedName(handle)

/**
 * The part of a member's address that a name stands for; `member` when nothing of it can be written in Latin letters, or
 * what can is reserved.
 */
export function handleOf(name: string): string {
  const slug = slugOf(name)
  return slug === 'article' || isReservedHandle(slug) ? 'member' : slug
}

// What looks like a Latin letter, also where only its capital does, and what the confusables hold apart: o and 0, i and l.
const lookAlikes: Record<string, string> = {
  a: 'аαɑ',
  b: 'ьвβ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еєεҽ',
  g: 'ɡց',
  h: 'һнհ',
  i: 'l1|іıιӏїɩ!',
  j: 'јϳ',
  k: 'кκ',
  m: 'м',
  n: 'пηո',
  o: '0оοσօ',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕ5ꜱ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'ԝωա',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢ',
}
const twins = Object.fromEntries(
  Object.entries(lookAlikes).flatMap(([letter, others]) => Array.from(others, other => [other, letter] as const)),
)

// A comma parts them. The last line of each language is what stands for who has left.
const reserved = new Set(
  `admin, admins, administrator, administrators, administration, owner, editor, editors, the editor, the editors,
   editor in chief, editorial, editorial team, moderator, moderators, the moderator, the moderators, moderation,
   moderation team, mod, mods, staff, support, support team, help, system, root, webmaster, postmaster, security, official,
   standfirst, magazine, the magazine, anonymous, deleted, removed, nobody, null, undefined,
   former member, a former member, deleted member,
   админ, администратор, администраторы, администрация, владелец, редактор, главный редактор, редакторы, редакция,
   модератор, модераторы, модерация, поддержка, служба поддержки, журнал,
   бывший участник, удалённый участник,
   administrasiya, moderatorlar, redaktor, baş redaktor, redaksiya, sahib, dəstək, jurnal,
   keçmiş üzv, silinmiş üzv,
   مدير, المدير, مشرف, المشرف, المشرفون, محرر, المحرر, رئيس التحرير, هيئة التحرير, الإدارة, المالك, الدعم, المجلة,
   عضو سابق`
    .split(',')
    .map(nameKeyOf),
)

const forAddresses = new Set(
  'new edit me you all everyone somebody settings sign-in sign-out register account feed search former-member'.split(
    ' ',
  ),
)
