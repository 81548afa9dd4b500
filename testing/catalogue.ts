import IntlMessageFormat from 'intl-messageformat'

export type Catalogue = Record<string, string>
type Part = ReturnType<IntlMessageFormat['getAst']>[number]
type Plural = { name: string; cases: string[] }

/** What keeps a catalogue from saying all that English says, as the language writes it: a line for each, "KEY: WHAT". */
export function faultsOf(language: string, catalogue: Catalogue, english: Catalogue): string[] {
  const missing = Object.keys(english).filter(key => !Object.hasOwn(catalogue, key))
  const extra = Object.keys(catalogue).filter(key => !Object.hasOwn(english, key))
  const both = Object.keys(catalogue).filter(key => Object.hasOwn(english, key))
  const known = Object.keys(english).filter(key => !missing.includes(key))
  return [
    ...missing.map(key => `${key}: missing`),
    ...extra.map(key => `${key}: not in English`),
    ...(both.join() === known.join() ? [] : ['the keys are in another order than in English']),
    ...both.flatMap(key =>
      messageFaults(language, catalogue[key] ?? '', english[key] ?? '').map(it => `${key}: ${it}`),
    ),
  ]
}

function messageFaults(language: string, text: string, original: string): string[] {
  let parts: Part[]
  try {
    parts = partsOf(text, language)
  } catch (error) {
    return [`not ICU (${String(error)})`]
  }
  const asked = partsOf(original, 'en')
  const faults: Record<string, boolean> = {
    'sets in other values': !same(namesIn(parts), namesIn(asked)),
    'chooses by other words': !same(choicesIn(parts), choicesIn(asked)),
    'lacks a form of its numbers': !hasAllForms(language, pluralsIn(parts), pluralsIn(asked)),
    'has blanks at an end or in a row': text !== text.trim() || /\s\s/.test(text),
    'has the quotation marks of another language': /["'“”‘’]/.test(text),
    'is English': isEnglish(language, literalsIn(parts), literalsIn(asked)),
  }
  return Object.keys(faults).filter(fault => faults[fault])
}

/** English is a sentence left as it was; in another script any Latin word; in this one a word that only English has. */
function isEnglish(language: string, literals: string[], original: string[]) {
  const text = literals.join(' ')
  if (!/\p{L}/u.test(text)) return false
  if (same(literals, original)) return true
  if (new Intl.Locale(language).maximize().script !== 'Latn') return /\p{Script=Latin}/u.test(text)
  return /(?<!\p{L})(the|of|and|was|your|you|with|this|that|from|has|have|not)(?!\p{L})/iu.test(text)
}

function hasAllForms(language: string, plurals: Plural[], asked: Plural[]) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const exactOf = (all: Plural[]) => all.flatMap(({ name, cases }) => cases.filter(isExact).map(one => `${name}${one}`))
  return (
    asked.every(({ name }) => plurals.some(plural => plural.name === name)) &&
    plurals.every(({ cases }) =>
      same(
        cases.filter(one => !isExact(one)),
        forms,
      ),
    ) &&
    same(exactOf(plurals), exactOf(asked))
  )
}
const isExact = (form: string) => form.startsWith('=')

const partsOf = (text: string, language: string): Part[] =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()

/** Every part of a message, those within the forms of a choice too. */
const allIn = (parts: Part[]): Part[] =>
  parts.flatMap(part =>
    'options' in part ? [part, ...Object.values(part.options).flatMap(({ value }) => allIn(value))] : [part],
  )

const isText = ({ type }: { type: number }) => type === 0 // TYPE.literal of a package that we don't name
const valuesOf = (parts: Part[]) => parts.flatMap(part => ('value' in part ? [part.value] : [])) // a plural's # has none
const literalsIn = (parts: Part[]) => valuesOf(allIn(parts).filter(isText))
const namesIn = (parts: Part[]) => valuesOf(allIn(parts).filter(part => !isText(part)))
const pluralsIn = (parts: Part[]): Plural[] =>
  allIn(parts).flatMap(part => ('pluralType' in part ? [{ name: part.value, cases: Object.keys(part.options) }] : []))
const choicesIn = (parts: Part[]) =>
  allIn(parts).flatMap(part =>
    'options' in part && !('pluralType' in part) ? Object.keys(part.options).map(one => `${part.value} ${one}`) : [],
  )

const same = (some: readonly string[], others: readonly string[]) =>
  JSON.stringify([...new Set(some)].sort()) === JSON.stringify([...new Set(others)].sort())
