import IntlMessageFormat from 'intl-messageformat'
import en from './en.json'

export type Key = keyof typeof en
export type Values = Record<string, string | number | Date>
/** The sentence of this key in one language, with the values set in. */
export type Words = (key: Key, values?: Values) => string

const catalogues: Record<string, Record<Key, string>> = { en }
const made = new Map<string, Words>()

/** The interface's words in `language` (BCP 47); English where there is no catalogue. Messages are ICU MessageFormat. */
export function words(language: string): Words {
  const known = made.get(language)
  if (known) return known
  const catalogue = catalogues[language] ?? en
  const formats = new Map<Key, IntlMessageFormat>()
  const say: Words = (key, values) => {
    const format = formats.get(key) ?? new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true })
    formats.set(key, format)
    return String(format.format(values))
  }
  made.set(language, say)
  return say
}
