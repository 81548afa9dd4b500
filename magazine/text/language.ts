const rightToLeft = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi']
// All other scripts are written from the left, so a text in one of them is never turned around by another of them.
const scripts = ['Latn', 'Cyrl', ...rightToLeft]

/** Which way a language (BCP 47) is written; a tag that is none counts as left to right. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(scriptOf(language) ?? '') ? 'rtl' : 'ltr'

/**
 * A plain guess at the language of a text among the magazine's four, by script and letters: Arabic script without the
 * letters of Persian and Urdu is `ar`; Cyrillic without those of its neighbours is `ru`; Latin with a good share of ə is
 * `az`, and with a good share of the commonest English words `en`. Where nothing decides it is `usual`, unless that is
 * written in another script, which would turn the text around: then only the script is told, as `und-Latn`.
 */
export function languageOf(text: string, usual: string): string {
  const start = text.slice(0, 20_000)
  const letters = count(start, /\p{L}/gu)
  if (letters === 0) return usual
  const script = scripts.find(name => lettersOf(name, start) > letters / 2)
  const known = script && guesses[script]?.(start)
  if (known) return known
  const usualScript = scripts.find(name => name === scriptOf(usual))
  if (script === usualScript) return usual
  return script ? `und-${script}` : 'und'
}

function scriptOf(language: string) {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}

// One letter in a hundred, so that a name or a quotation from the neighbours decides nothing.
const foreign = 100

const guesses: Record<string, (text: string) => string | undefined> = {
  Latn: latinLanguage,
  Cyrl: text => (count(text, /[іїєґўәҝҹғөүһқңђћљњџѕј]/giu) > lettersOf('Cyrl', text) / foreign ? undefined : 'ru'),
  Arab: text => (count(text, /[پچژگکیٹڈڑں]/g) > lettersOf('Arab', text) / foreign ? undefined : 'ar'),
}

function latinLanguage(text: string) {
  // One letter in 20: ə is one in 11 of an Azerbaijani text, and comes into a foreign one with names only.
  if (count(text, /ə/giu) > lettersOf('Latn', text) / 20) return 'az'
  const words = count(text, /\p{L}+/gu)
  // One word in seven: in English prose it is one in four, in its neighbours ("in", "is", "a") one in twenty.
  const english = count(text, /(?<!\p{L})(the|of|and|to|in|is|that|for|was|with|from|on)(?!\p{L})/giu)
  return english > words / 7 ? 'en' : undefined
}

const letterOf = new Map(scripts.map(name => [name, new RegExp(`\\p{Script=${name}}`, 'gu')]))
const lettersOf = (script: string, text: string) => count(text, letterOf.get(script))
const count = (text: string, what: RegExp | undefined) => (what && text.match(what)?.length) ?? 0
