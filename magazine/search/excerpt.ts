import type { Phrase } from '@/db/search'
import { fold, spacedLetter } from '@/magazine/text/fold'
import { type Hit, hitsIn, inParts, type Part } from './marks'
import { longestExcerpt } from './rules'

/** A text is looked through as far as this, in characters: an excerpt is no reason to stop a page. */
const farthest = 60_000
const before = 80
/** A phrase that stands in the headline only is not looked for in each paragraph that has its letters. */
const mostTried = 3

/**
 * A piece of the text with as many of the phrases as stand near each other, from its beginning where none does. `plainOf`
 * makes plain what stands between two empty lines of the source; only what is shown is made plain, as that takes longer
 * than to find it.
 */
export function excerptOf(source: string, phrases: Phrase[], plainOf: (block: string) => string): Part[] {
  const blocks = source.slice(0, farthest).split(/\n[ \t]*\n/)
  const best = likely(blocks, phrases)
    .slice(0, mostTried)
    .find(block => hitsIn(block, phrases).length > 0)
  return around(plainOf(best ?? blocks.find(block => block.trim() !== '') ?? ''), phrases)
}

/**
 * Blocks that seem to have most of the phrases first, tables last: their cells read badly in a row. To look for letters is
 * quick, to tell words apart takes longer.
 */
function likely(blocks: string[], phrases: Phrase[]): string[] {
  const rows = phrases.map(inRow)
  const seems = (folded: string) =>
    phrases.reduce((sum, { words }, n) => {
      if (!words.every(word => folded.includes(word))) return sum
      return sum + (rows[n]?.test(folded) ? 2 : 1)
    }, 0)
  return blocks
    .map(block => ({ block, seems: seems(fold(block)) }))
    .filter(({ seems }) => seems > 0)
    .sort((one, other) => Number(isTable(one.block)) - Number(isTable(other.block)) || other.seems - one.seems)
    .map(({ block }) => block)
}

/** Finds nearly what `hitsIn` finds, in a folded text. */
function inRow({ words, goesOn }: Phrase): RegExp {
  const row = words.join(String.raw`[^\p{L}\p{N}]*`)
  return new RegExp(`(?<!${spacedLetter})${row}${goesOn ? '' : `(?!${spacedLetter})`}`, 'u')
}

const isTable = (block: string) => /^\s*\|/.test(block)

const distinct = (hits: Hit[]) => new Set(hits.map(({ phrase }) => phrase)).size

/** A plain text cut to the length of an excerpt, around what was looked for. */
function around(text: string, phrases: Phrase[]): Part[] {
  const hits = hitsIn(text, phrases)
  if (text.length <= longestExcerpt) return inParts(text, hits)
  const from = startOf(text, hits)
  const to = endOf(text, from + longestExcerpt)
  const parts = inParts(text, hits, { from, to })
  return [...(from > 0 ? [rest('… ')] : []), ...parts, ...(to < text.length ? [rest(' …')] : [])]
}

const rest = (text: string): Part => ({ text, marked: false })

/** Where the piece with most phrases begins, at a word. */
function startOf(text: string, hits: Hit[]): number {
  let best = { at: 0, found: 0 }
  for (const { at } of hits) {
    const found = distinct(hits.filter(hit => hit.at >= at && hit.end <= at + longestExcerpt - before))
    if (found > best.found) best = { at, found }
  }
  const start = Math.min(best.at - before, text.length - longestExcerpt)
  if (start <= 0) return 0
  const space = text.slice(start, best.at).search(/\s/)
  return space < 0 ? Math.min(best.at, start + before) : start + space + 1
}

/** The end of a word before `to`; where words have no spaces between them, `to`. */
function endOf(text: string, to: number): number {
  if (to >= text.length) return text.length
  const space = text.slice(to - before, to).search(/\s\S*$/)
  if (space >= 0) return to - before + space
  return isCut(text, to) ? to - 1 : to
}

const isCut = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at))
