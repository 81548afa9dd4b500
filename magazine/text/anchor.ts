import { foldedWords } from './fold'
import { onOneLine } from './paragraphs'

/** Words of a text and what stands around them: W3C's TextQuoteSelector. */
export type Quotation = { exact: string; prefix: string; suffix: string }

/** In which paragraph, from 0 on, and at which of its characters; `near`: its words have changed since. */
export type Anchor = { paragraph: number; at: number; near: boolean }

/** How much of what stands around it a quotation remembers, in code points. */
export const contextLength = 32
// Shorter quotations have too few words to be told from others once one of them has changed.
const fewestWords = 4
// So much of a quotation's pairs of words must still stand in a paragraph.
const leastAlike = 0.5

/** Words of these paragraphs as a quotation; of several places the first. Undefined if they don't stand in one. */
export function quotationOf(paragraphs: string[], words: string): Quotation | undefined {
  const exact = onOneLine(words)
  const paragraph = exact === '' ? -1 : paragraphs.findIndex(text => text.includes(exact))
  const at = paragraphs[paragraph]?.indexOf(exact)
  return at === undefined ? undefined : { exact, ...around(paragraphs, { paragraph, at }, exact) }
}

/** A whole paragraph, from 0 on, as a quotation; undefined if there is none of this number. */
export function quotationOfParagraph(paragraphs: string[], paragraph: number): Quotation | undefined {
  const exact = paragraphs[paragraph]
  return exact === undefined ? undefined : { exact, ...around(paragraphs, { paragraph, at: 0 }, exact) }
}

/**
 * Finds where quotations stand in a text that may have changed since: at their words, where several places have them at the
 * one with most of the old words around; else in the paragraph that has most of them. Undefined where no paragraph has half.
 */
export function anchoring(paragraphs: string[]): (quotation: Quotation) => Anchor | undefined {
  let pairs: string[][] | undefined
  return quotation => atItsWords(paragraphs, quotation) ?? nearest((pairs ??= paragraphs.map(pairsOf)), quotation.exact)
}

function atItsWords(paragraphs: string[], quotation: Quotation): Anchor | undefined {
  const { exact } = quotation
  if (exact === '') return undefined
  let best: { anchor: Anchor; context: number } | undefined
  for (const [paragraph, text] of paragraphs.entries())
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const context = contextAt(paragraphs, { paragraph, at }, quotation)
      if (!best || context > best.context) best = { anchor: { paragraph, at, near: false }, context }
    }
  return best?.anchor
}

type Place = { paragraph: number; at: number }

function around(paragraphs: string[], { paragraph, at }: Place, exact: string) {
  const text = paragraphs[paragraph] ?? ''
  const before = Array.from(`${paragraphs[paragraph - 1] ?? ''} ${text.slice(0, at)}`.trimStart())
  const after = Array.from(`${text.slice(at + exact.length)} ${paragraphs[paragraph + 1] ?? ''}`.trimEnd())
  return { prefix: before.slice(-contextLength).join(''), suffix: after.slice(0, contextLength).join('') }
}

/** How many characters next to a place are those that the quotation remembers. */
function contextAt(paragraphs: string[], place: Place, { exact, prefix, suffix }: Quotation): number {
  const here = around(paragraphs, place, exact)
  return alikeAtStart(reversed(here.prefix), reversed(prefix)) + alikeAtStart(here.suffix, suffix)
}

const reversed = (text: string) => Array.from(text).toReversed().join('')

function alikeAtStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function nearest(paragraphs: string[][], exact: string): Anchor | undefined {
  const wanted = pairsOf(exact)
  if (wanted.length < fewestWords - 1) return undefined
  let best: { paragraph: number; alike: number } | undefined
  for (const [paragraph, pairs] of paragraphs.entries()) {
    const alike = shareOf(wanted, pairs)
    if (alike >= leastAlike && alike > (best?.alike ?? 0)) best = { paragraph, alike }
  }
  return best && { paragraph: best.paragraph, at: 0, near: true }
}

/** Each two words that follow each other, as they are searched by: a changed comma or capital changes none. */
function pairsOf(text: string): string[] {
  const words = foldedWords(text).map(({ tokens }) => tokens.join(' '))
  return words.slice(1).map((word, n) => `${words[n]} ${word}`)
}

function shareOf(wanted: string[], there: string[]): number {
  const left = new Map<string, number>()
  for (const pair of there) left.set(pair, (left.get(pair) ?? 0) + 1)
  const found = wanted.filter(pair => {
    const count = left.get(pair) ?? 0
    left.set(pair, count - 1)
    return count > 0
  })
  return found.length / wanted.length
}
