const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi'])

/** Which way a language (BCP 47) is written; a tag that is none counts as left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}

/**
 * A plain guess at the language of a text among the magazine's four, by script and letters: Arabic script without the
 * letters of Persian and Urdu is `ar`; Cyrillic without those of its neighbours is `ru`; Latin with a good share of ə is
 * `az`, and with a good share of the commonest English words `en`. Where nothing decides it is `otherwise`.
 */
export function languageOf(text: string, otherwise: string): string {
  const start = text.slice(0, 20_000)
  const arabic = count(start, /\p{Script=Arabic}/gu)
  const cyrillic = count(start, /\p{Script=Cyrillic}/gu)
  const latin = count(start, /\p{Script=Latin}/gu)
  const all = count(start, /\p{L}/gu)
  if (arabic > all / 2) return count(start, /[پچژگکیٹڈڑں]/g) > arabic / foreign ? otherwise : 'ar'
  if (cyrillic > all / 2) return count(start, /[іїєґўәҝҹғөүһқңђћљњџѕј]/giu) > cyrillic / foreign ? otherwise : 'ru'
  if (latin > all / 2) return latinLanguage(start, latin) ?? otherwise
  return otherwise
}

// One letter in a hundred, so that a name or a quotation from the neighbours decides nothing.
const foreign = 100

function latinLanguage(text: string, latin: number) {
  // One letter in 20: ə is one in 11 of an Azerbaijani text, and comes into a foreign one with names only.
  if (count(text, /ə/giu) > latin / 20) return 'az'
  const words = count(text, /\p{L}+/gu)
  // One word in seven: in English prose it is one in four, in its neighbours ("in", "is", "a") one in twenty.
  const english = count(text, /(?<!\p{L})(the|of|and|to|in|is|that|for|was|with|from|on)(?!\p{L})/giu)
  return english > words / 7 ? 'en' : undefined
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
