import unhomoglyph from 'unhomoglyph'
import { Refusal } from '@/magazine/settings/refusal'
import { slugOf } from '@/magazine/text/slug'
import { cleanName, codePoints, isBlank } from '@/magazine/text/unicode'
import { fewestInName, longestName } from './rules'

/**
 * A display name as it is kept: NFC, on one line. Refuses fewer than 2 or more than 50 code points, what can't be seen or
 * turns the line around, piled-up marks, and a name without a letter.
 */
export function nameOf(typed: string): string {
  const cleaned = cleanName(typed)
  if (!cleaned.ok) throw new Refusal('people.nameUnreadable', { field: 'name' })
  const { text } = cleaned
  const length = codePoints(text)
  if (length < fewestInName || length > longestName || isBlank(text))
    throw new Refusal('people.nameLength', { field: 'name', values: { fewestInName, longestName } })
  if (!/\p{L}/u.test(text) || /\p{M}{4}/u.test(text)) throw new Refusal('people.nameUnreadable', { field: 'name' })
  return text
}

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

/** The part of a member's address that a name stands for; `member` when nothing of it can be written in Latin letters. */
export function handleOf(name: string): string {
  const slug = slugOf(name)
  return slug === 'article' ? 'member' : slug
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

const reserved = new Set(
  `admin administrator owner editor editors theeditor editorial moderator moderators mod staff support help system
   root webmaster postmaster security official standfirst magazine themagazine anonymous deleted removed nobody null
   undefined`
    .split(/\s+/)
    .map(nameKeyOf),
)
