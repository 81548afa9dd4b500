import { directionOf, languageOf } from '@/magazine/text/language'

/** What is known of a text's language: what it says itself, and what its writers write in when nothing says so. */
type Known = { said?: string; rightToLeft?: boolean; usual: string }

// A few words may be a name or a quotation.
const fewestLetters = 200

/**
 * The language of a text (BCP 47). What it says itself is believed, unless its letters say otherwise: many a site says `en`
 * whatever it is written in. Where it says only that it is written from the right, it is in the Arabic script.
 */
export function languageFor(text: string, { said, rightToLeft = false, usual }: Known): string {
  const declared = canonical(said ?? '')
  if (declared === undefined) {
    const guess = languageOf(text, usual)
    return rightToLeft && directionOf(guess) === 'ltr' ? 'und-Arab' : guess
  }
  const read = languageOf(text, declared)
  if (read === declared || read.split('-')[0] === declared.split('-')[0]) return declared
  // Letters are sure of these; Russian and Arabic have neighbours that are told from them only by what a text says.
  const isLong = (text.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters
  const isSure =
    read.startsWith('und') || scriptOf(read) !== scriptOf(declared) || (isLong && ['az', 'en'].includes(read))
  return isSure ? read : declared
}

/** The tag as it is written, `en_us` as `en-US`; undefined for what is none. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().split(/[,; ]/)[0]?.replace(/_/g, '-'))[0]
  } catch {
    return undefined
  }
}

const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script

/** A language as an option names it; undefined for what is none. */
export const languageNamed = (tag: string): string | undefined =>
  /^[a-z]{2,3}\b/i.test(tag) ? canonical(tag) : undefined
