import { z } from 'zod'
import {
  contrastOf,
  domainOf,
  hexOf,
  isReadable,
  isTimeZone,
  joinings,
  leastContrast,
  linesOf,
  longestMagazineName,
  longestNameKept,
  longestStandfirst,
  mostDomains,
  mostNames,
  nearestReadable,
  ratioShown,
  type Theme,
} from './rules'

const text = z
  .string()
  .catch('')
  .transform(words => words.trim())
const ticked = z.literal('on').optional().catch(undefined)
const lengthOf = (words: string) => Array.from(words).length
/** What is quoted in a sentence is cut, so that the sentence stays one. */
const quoted = (words: string) => Array.from(words).slice(0, 60).join('')

type Wrong = { code: string; values?: Record<string, string | number> }

/** A text that `find` finds nothing wrong with. */
const checked = (find: (words: string) => Wrong | undefined) =>
  text.check(({ value, issues }) => {
    const wrong = find(value)
    if (wrong) issues.push({ code: 'custom', input: value, message: wrong.code, params: wrong.values })
  })

const linkColour = (theme: Theme) =>
  checked((typed): Wrong | undefined => {
    if (!typed) return undefined
    const colour = hexOf(typed)
    if (!colour) return { code: 'setup.colourWrong', values: { typed: quoted(typed) } }
    if (isReadable(colour, theme)) return undefined
    const ratio = ratioShown(contrastOf(colour, theme))
    return { code: 'setup.colourPale', values: { ratio, leastContrast, nearest: nearestReadable(colour, theme) } }
  }).transform(typed => hexOf(typed) ?? '')

const lines = (most: number, isWrong: (line: string) => boolean, code: string) =>
  checked((typed): Wrong | undefined => {
    const all = linesOf(typed)
    const wrong = all.find(isWrong)
    if (wrong !== undefined) return { code, values: { typed: quoted(wrong), longestNameKept } }
    return all.length > most ? { code: 'setup.tooManyLines', values: { most } } : undefined
  }).transform(linesOf)

/** `seen`: when the settings had been saved that the form showed. */
export const settingsForm = z.object({
  name: checked(words =>
    words && lengthOf(words) <= longestMagazineName
      ? undefined
      : { code: 'setup.nameLength', values: { longestMagazineName } },
  ),
  standfirst: checked(words =>
    lengthOf(words) <= longestStandfirst
      ? undefined
      : { code: 'setup.standfirstLength', values: { longestStandfirst, length: lengthOf(words) } },
  ),
  zone: checked(words =>
    isTimeZone(words) ? undefined : { code: 'setup.zoneWrong', values: { typed: quoted(words) } },
  ),
  language: z.enum(['en', 'az', 'ru', 'ar'], 'setup.languageWrong'),
  names: lines(mostNames, name => lengthOf(name) > longestNameKept, 'setup.namesWrong'),
  contact: checked(words =>
    !words || z.email().safeParse(words).success || z.url({ protocol: /^https$/ }).safeParse(words).success
      ? undefined
      : { code: 'setup.contactWrong', values: { typed: quoted(words) } },
  ),
  llms: ticked,
  joining: z.enum(joinings, 'setup.joiningWrong'),
  domains: lines(mostDomains, line => domainOf(line) === undefined, 'setup.domainWrong').transform(all => [
    ...new Set(all.flatMap(line => domainOf(line) ?? [])),
  ]),
  disposable: ticked,
  factor: ticked,
  linkColour: linkColour('light'),
  linkColourDark: linkColour('dark'),
  seen: z.string().max(40).catch(''),
})

export type SettingsInput = z.output<typeof settingsForm>
