import { directionOf } from './language'

/**
 * A headline in sentence case: small letters, but for the first of each sentence, `names` (of people, places, things, as
 * they are spelt), Roman numerals, initials and words like G20. Case follows the language (BCP 47): in Azerbaijani the
 * small I is ı and the small İ is i. Nothing changes but case, and no second time; a script without case stays as it is.
 */
export function sentenceCase(headline: string, language: string, names: string[] = []): string {
  if (directionOf(language) === 'rtl') return headline
  const casing = casingOf(language)
  const small = headline.replace(words, (word, at: number) =>
    stays(word, headline.slice(0, at)) ? word : casing.lower(word),
  )
  const known = /^en(?:-|$)/i.test(language) ? [...names, ...englishNames] : names
  const spelt = namesIn(headline, known, casing).reduce(put, small)
  return beginnings(headline, casing).reduce((text, at) => begun(text, at, casing), spelt)
}

/** Whether two headlines differ by nothing but the case of their letters. */
export const isSameButCase = (one: string, other: string, language: string): boolean =>
  casingOf(language).upper(one) === casingOf(language).upper(other)

const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])'
const words = new RegExp(`(?:\\p{Lu}\\.)+(?:\\p{Lu}${wordEnd})?|[\\p{L}\\p{M}\\p{N}]+`, 'gu')

type Casing = ReturnType<typeof casingOf>

/** Case of a language. A letter of which the other case is not one letter that leads back is left alone: ß, ŉ, and İ in English. */
function casingOf(language: string) {
  const upper = (text: string) => text.toLocaleUpperCase(language)
  const lowerLetter = (letter: string) => {
    const small = letter.toLocaleLowerCase(language)
    return small.length === letter.length && upper(small) === upper(letter) ? small : letter
  }
  const upperLetter = (letter: string) => (upper(letter).length === letter.length ? upper(letter) : letter)
  return { upper, upperLetter, lower: (text: string) => text.replace(/./gsu, letter => lowerLetter(letter)) }
}

/** Whether a word stays as it is written, standing behind `before`. */
function stays(word: string, before: string) {
  // Initials (J. S., U.N.); behind a number it is a measure, or the hour (5 P.M., 2017 Г.).
  if (word.includes('.')) return !/\p{N}\s$/u.test(before)
  return /^\p{L}+\p{N}/u.test(word) || isRoman(word)
}

/** Of those that begin with M only the long ones, which are years: MIX and MM are no numbers. */
function isRoman(word: string) {
  // In Russian they are often typed with its own letters.
  const latin = word.replaceAll('Х', 'X').replaceAll('І', 'I')
  return roman.test(latin) && (!latin.startsWith('M') || latin.length > 3)
}
const roman = /^(?:M{1,3}(?:CM|CD|D?C{0,3})|C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** Where sentences begin, if it is with a letter. */
function beginnings(headline: string, { lower }: Casing): number[] {
  return [...headline.matchAll(firstLetter)].flatMap(({ 0: all, 1: end = '', 2: letter = '', index }) => {
    const word = lastWord.exec(headline.slice(0, index))?.[0] ?? ''
    const isShort = end.startsWith('.') && (/^\p{L}\p{M}*$/u.test(word) || abbreviations.has(lower(word)))
    return isShort ? [] : [index + all.length - letter.length]
  })
}

const firstLetter = /(^|[.!?]["'”’»)\]]*\s)[^\p{L}\p{N}]*(\p{L})/gu
const lastWord = /[\p{L}\p{M}\p{N}]+$/u
const abbreviations = new Set(
  'mr mrs ms dr prof st jr sr vs gen gov sen rep inc ltd co г ул им стр тыс руб проф акад akad küç'.split(' '),
)

function begun(text: string, at: number, { upperLetter }: Casing) {
  const rest = text.slice(at)
  // An iPhone is one at the beginning of a sentence too.
  if (/^\p{Ll}\p{Lu}/u.test(rest)) return text
  const letter = /^./su.exec(rest)?.[0] ?? ''
  return put(text, { at, name: upperLetter(letter) })
}

type Spelt = { at: number; name: string }

const put = (text: string, { at, name }: Spelt) => text.slice(0, at) + name + text.slice(at + name.length)

/** The names in a headline, whatever their case there; where two could stand, the longer one. */
function namesIn(headline: string, names: string[], { upper }: Casing): Spelt[] {
  const found: Spelt[] = []
  const isFree = (start: number, end: number) => !found.some(({ at, name }) => at < end && start < at + name.length)
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const wanted = upper(name)
    for (let at = 0; name !== '' && at + name.length <= headline.length; at++) {
      const end = at + name.length
      const isThere = upper(headline.slice(at, end)) === wanted && !isInWord(headline, at) && !isInWord(headline, end)
      if (isThere && isFree(at, end)) found.push({ at, name })
    }
  }
  return found
}

const isInWord = (text: string, at: number) =>
  /[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at))

// May and March are left out: more often they are no months.
const englishNames = (
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October ' +
  'November December'
).split(' ')
