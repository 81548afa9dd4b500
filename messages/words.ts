import IntlMessageFormat from 'intl-messageformat'
import ar from './ar.json' with { type: 'json' }
import az from './az.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }

export type Key = keyof typeof en
export type Values = Record<string, string | number | Date>
/** The sentence of this key in one language, with the values set in. */
export type Words = (key: Key, values?: Values) => string

/** The languages that the interface speaks. */
export const languages = ['en', 'az', 'ru', 'ar'] as const
export type Language = (typeof languages)[number]

// A sentence that nobody has translated yet is English; testing/house-messages.test.ts lets none be left so.
const catalogues: Record<Language, Partial<Record<Key, string>>> = { en, az, ru, ar }
const made = new Map<Language, Words>()

/** Whether a text is the key of a message, and none itself. */
export const isKey = (text: string): text is Key => Object.hasOwn(en, text)

/** Which of the interface's languages a text in `tag` (BCP 47) is in: `ar` for `ar-EG`; undefined for what it doesn't speak. */
export const languageOfTag = (tag: string): Language | undefined => languages.find(each => each === tag.split('-')[0])

/** The interface's words in `language` (BCP 47); English where there is no catalogue. Messages are ICU MessageFormat. */
export function words(language: string): Words {
  const spoken = languageOfTag(language) ?? 'en'
  const known = made.get(spoken)
  if (known) return known
  const sayings = new Map<Key, (values?: Values) => string>()
  const say: Words = (key, values) => {
    const saying = sayings.get(key) ?? sayingOf(catalogues[spoken][key] ?? en[key], spoken)
    sayings.set(key, saying)
    return saying(values)
  }
  made.set(spoken, say)
  return say
}

function sayingOf(message: string, language: Language) {
  // The figures are those of components/ui/dates.ts.
  const locale = `${language}-u-nu-latn`
  const written = language === 'ru' ? bound(message) : message
  const format = new IntlMessageFormat(written, locale, undefined, { ignoreTag: true })
  const choices = choicesIn(format.getAst())
  return (values?: Values) => String(format.format(values && isolated(values, choices, language)))
}

/** Russian keeps a word of one letter with the word after it, and a dash with the word before it. */
const bound = (message: string) => message.replace(/(?<=(?:^|[\s«({])\p{L}) | (?=—)/gu, '\u{a0}')

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** The values that choose between forms of a sentence by a word, and are not read themselves. */
const choicesIn = (parts: Part[]): string[] =>
  parts.flatMap(part => {
    if (!('options' in part)) return []
    const within = Object.values(part.options).flatMap(({ value }) => choicesIn(value))
    return 'pluralType' in part ? within : [part.value, ...within]
  })

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** A name that runs against its sentence is set in as an island (U+2068, U+2069), so that it turns nothing around it. */
function isolated(values: Values, choices: string[], language: Language): Values {
  const isAgainst = (letter: string) => fromTheRight.test(letter) !== (language === 'ar')
  const setIn = (text: string) => (text.match(/\p{L}/gu)?.some(isAgainst) ? `\u{2068}${text}\u{2069}` : text)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !choices.includes(name) ? setIn(value) : value,
    ]),
  )
}
