import { cleanName, codePoints } from '@/magazine/text/unicode'
import { momentIn, type Day } from './day'
import type { NotTaken } from './story'

/** Not a saved page; `no date` where nothing else on it says that it is one either, so that it may be plain text. */
type NoPage = NotTaken & { why?: 'no date' }

/** An article's page that was saved as text. */
export type SavedPage = {
  headline: string
  /** Empty when there is none. */
  standfirst: string
  authors: string[]
  published: Day
  /** As they stand in the file, character for character; a line end within one is LF. */
  paragraphs: string[]
  recommends: number
}

const longestHeadline = 200
const longestName = 100
const mostRecommends = 1_000_000_000
// How many lines below the masthead may be headline, standfirst, byline and date, before the words begin.
const linesOfHead = 10

/**
 * Reads a page that was saved as text. On top may stand the day and time of saving, which are dropped; then come headline,
 * standfirst, `Author:` and the publication date, the paragraphs, and `RECOMMEND:` with its count. All but headline, date
 * and one paragraph may be missing, and the small lines may change places.
 */
export function readSavedPage(text: string): SavedPage | NoPage {
  const lines = linesOf(text)
  const strange = strangeIn(text, lines)
  if (strange) return { refused: strange }
  const page = belowMasthead(lines)
  const votes = recommendsIn(page)
  const rest = page.filter(line => !votes.lines.has(line))
  const by = bylineIn(rest.filter(isFilled))
  const date = dateIn(rest.filter(line => isFilled(line) && !by.lines.has(line)))
  if ('refused' in date) return isPlain(lines, page, [...by.lines, ...votes.lines]) ? date : { refused: date.refused }
  const words = rest.filter(line => !by.lines.has(line) && line !== date.line)
  const headline = words.find(isFilled)
  const head = rest.filter(isFilled).slice(0, linesOfHead)
  const lastSmall = head.findLast(line => by.lines.has(line) || line === date.line)
  const below = words.filter(line => line.number > (headline?.number ?? 0))
  const body = bodyIn(below, lastSmall?.number ?? 0)
  const wrong = wrongIn({ headline, by, votes, paragraphs: body.paragraphs })
  if (wrong !== undefined || !headline) return { refused: wrong ?? 'it is empty' }
  return { headline: headline.words, authors: by.names, published: date.day, recommends: votes.count, ...body }
}

type Line = { number: number; text: string; words: string }
const isFilled = (line: Line) => line.words !== ''
const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\n|\r/).map((line, i) => ({ number: i + 1, text: line, words: line.trim() }))

function strangeIn(text: string, lines: Line[]): string | undefined {
  const first = lines.find(isFilled)
  if (!first) return 'it is empty'
  if (text.includes('\0')) return 'it is not text; save the page as text, in UTF-8'
  if (/^<(?:!doctype|html|\?xml|head|body)\b/i.test(first.words))
    return `line ${first.number} begins a page in HTML or XML; save the page as text`
  return undefined
}

/** Without anything that is printed on a page besides its words. */
const isPlain = (lines: Line[], page: Line[], labels: Line[]) =>
  labels.length === 0 && lines.filter(isFilled).length === page.filter(isFilled).length

/** Without the day, weekday and time at which the page was saved. */
function belowMasthead(lines: Line[]) {
  const filled = lines.filter(isFilled)
  const first = filled.find(({ words }, i) => {
    const moment = momentIn(words)
    return !moment || (i === 0 && moment.onlyWeekday)
  })
  return first ? lines.slice(first.number - 1) : []
}

const recommendLabel =
  /^(?:recommend(?:s|ed|ations?)?|рекоменду(?:ю|ют|ем)|рекомендовать|рекомендации|tövsiyə(?: et| edirəm)?) ?(:?) ?(.*)$/iu

/** The count behind the last label, on its line or the next; a label at the very end without one stands for none. */
function recommendsIn(page: Line[]): { count: number; lines: Set<Line>; wrong?: Line } {
  const filled = page.filter(isFilled)
  for (const [i, line] of [...filled.entries()].toReversed()) {
    const [, colon, beside] = recommendLabel.exec(line.words) ?? []
    if (beside === undefined) continue
    const below = filled[i + 1]
    const count = countIn(beside)
    const countBelow = beside === '' && below ? countIn(below.words) : undefined
    if (count !== undefined) return { count, lines: new Set([line]), wrong: count > mostRecommends ? line : undefined }
    if (below && countBelow !== undefined)
      return {
        count: countBelow,
        lines: new Set([line, below]),
        wrong: countBelow > mostRecommends ? below : undefined,
      }
    if (beside === '' && colon && !below) return { count: 0, lines: new Set([line]) }
  }
  return { count: 0, lines: new Set() }
}

const countIn = (words: string) =>
  /^\d+$|^\d{1,3}(?:[., \u00A0\u202F’']\d{3})+$/.test(words) ? Number(words.replace(/\D/g, '')) : undefined

const authorLabel = /^(?:authors?|by|автор(?:ы)?|müəllif(?:lər)?|الكاتب|بقلم) ?: ?(.*)$/iu

/** The names behind the label, on its line, or on the next if a date follows that. It stands in the head or at the end. */
function bylineIn(filled: Line[]): { names: string[]; lines: Set<Line>; wrong?: Line } {
  const isOutside = (i: number) => i < linesOfHead || i >= filled.length - 2
  const at = filled.findIndex(({ words }, i) => isOutside(i) && authorLabel.test(words))
  const label = filled[at]
  if (!label) return { names: [], lines: new Set() }
  const beside = authorLabel.exec(label.words)?.[1] ?? ''
  const below = filled[at + 1]
  const isBelow = beside === '' && below && looksLikeNames(below.words) && momentIn(filled[at + 2]?.words ?? '')?.day
  const line = isBelow ? below : label
  const written = (isBelow ? below.words : beside).split(/ *[,;] *| +(?:and|&|и|və|و) +/u).filter(name => name !== '')
  const names = written.map(cleanName).flatMap(name => (name.ok && name.length <= longestName ? [name.text] : []))
  return { names, lines: new Set([label, line]), wrong: names.length < written.length ? line : undefined }
}

const looksLikeNames = (words: string) => words.length <= 200 && !momentIn(words) && !/[.!?:"”»]$/.test(words)

/** The first line of the head, or else the last of the page, that is a day and nothing else. */
function dateIn(filled: Line[]): { day: Day; line: Line } | NoPage {
  const near = [...filled.slice(1, linesOfHead), ...filled.slice(linesOfHead).slice(-1)]
  const found = near.map(line => ({ line, moment: momentIn(line.words) }))
  for (const { line, moment } of found) if (moment?.day) return { day: moment.day, line }
  const wrong = found.find(({ moment }) => moment?.impossible)
  const what = wrong ? `line ${wrong.line.number}: there is no day ${wrong.moment?.impossible}` : 'no publication date'
  const refused = `${what}; write it below the headline, on a line of its own, the day first, like 01.08.2017`
  return wrong ? { refused } : { refused, why: 'no date' }
}

/** What stands above the last small line is the standfirst, what is below it the words; all are words if nothing is below. */
function bodyIn(lines: Line[], lastSmall: number): { standfirst: string; paragraphs: string[] } {
  const lastOfHead = lines.some(line => isFilled(line) && line.number > lastSmall) ? lastSmall : 0
  const [standfirst, ...more] = lines.filter(line => isFilled(line) && line.number < lastOfHead)
  const words = lines.filter(line => line.number > lastOfHead)
  return { standfirst: standfirst?.words ?? '', paragraphs: [...more.map(line => line.text), ...paragraphsIn(words)] }
}

/** Parted by empty lines; where the file has none, each line is a paragraph. */
function paragraphsIn(lines: Line[]): string[] {
  const from = lines.findIndex(isFilled)
  const words = from === -1 ? [] : lines.slice(from, lines.findLastIndex(isFilled) + 1)
  if (words.every(isFilled)) return words.map(line => line.text)
  const paragraphs: string[][] = [[]]
  for (const line of words) {
    if (isFilled(line)) paragraphs.at(-1)?.push(line.text)
    else paragraphs.push([])
  }
  return paragraphs.filter(part => part.length > 0).map(part => part.join('\n'))
}

type Read = {
  headline: Line | undefined
  by: { wrong?: Line }
  votes: { wrong?: Line }
  paragraphs: string[]
}

function wrongIn({ headline, by, votes, paragraphs }: Read): string | undefined {
  if (!headline) return 'there is no headline; write it on a line of its own above the text'
  const length = codePoints(headline.words)
  if (length > longestHeadline)
    return `line ${headline.number} should be the headline and has ${length} characters; write one of at most ${longestHeadline} above it`
  if (by.wrong)
    return `line ${by.wrong.number}: a name of the byline is too long or has characters nobody sees; write it anew`
  if (votes.wrong) return `line ${votes.wrong.number}: so many recommends can’t be; write the count in digits`
  if (paragraphs.length === 0) return 'there is no text below the headline'
  return undefined
}
