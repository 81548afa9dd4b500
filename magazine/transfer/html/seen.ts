import type { Root } from 'hast'
import { momentIn, type Day } from '../day'
import { dayWithin } from '../moment'
import { attribute, classesOf, elementsWithin, lineWithin } from './elements'

const elementsLooked = 80
const longestLine = 150

/**
 * The day that a reader sees below the headline of a page. Above it stands the day on which the page was saved, and in the
 * margins the days of other articles.
 */
export function dayBelow(root: Root, headline: string): Day | undefined {
  const elements = [...elementsWithin(root)]
  const isHeadline = (words: string) => words !== '' && words === headline
  const at = elements.findIndex(([{ tagName }]) => tagName === 'h1')
  const named = elements.findIndex(([element]) => /^h[1-3]$/.test(element.tagName) && isHeadline(lineWithin(element)))
  const from = Math.max(at, named)
  if (from < 0) return undefined
  for (const [element, above] of elements.slice(from + 1, from + 1 + elementsLooked)) {
    if (above.some(({ tagName }) => ['nav', 'aside', 'footer'].includes(tagName))) continue
    const line = lineWithin(element)
    if (line === '' || line.length > longestLine) continue
    const name = `${classesOf(element)} ${attribute(element, 'id')}`
    const day = /date|time|publish|posted|meta|byline|tarix|info/i.test(name) ? dayWithin(line) : momentIn(line)?.day
    if (day) return day
  }
  return undefined
}

/** The day in an address like `/2017/08/01/title/`. */
export function dayInAddress(address: string): Day | undefined {
  const [, year, month, day] = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(address) ?? []
  return year === undefined ? undefined : momentIn(`${year}-${month}-${day}`)?.day
}
