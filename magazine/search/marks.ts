import type { Phrase } from '@/db/search'
import { foldedWords } from '@/magazine/text/fold'

/** A piece of a text, and whether it is what was looked for. */
export type Part = { text: string; marked: boolean }

/** Where a phrase stands in a text, and which one. */
export type Hit = { at: number; end: number; phrase: number }

/** Every place of the phrases in a text, in its order. */
export function hitsIn(text: string, phrases: Phrase[]): Hit[] {
  const tokens = foldedWords(text).flatMap(({ at, end, tokens }) => tokens.map(token => ({ at, end, token })))
  const hits: Hit[] = []
  for (const [place, { at, token }] of tokens.entries())
    for (const [n, phrase] of phrases.entries()) {
      if (!begins(phrase, token)) continue
      const last = tokens[place + phrase.words.length - 1]
      if (last && stands(phrase, tokens, place)) hits.push({ at, end: last.end, phrase: n })
    }
  return hits
}

const begins = ({ words: [first = ''], goesOn }: Phrase, token: string) =>
  goesOn ? token.startsWith(first) : token === first

function stands({ words, goesOn }: Phrase, tokens: { token: string }[], place: number): boolean {
  return words.every((word, n) => {
    const token = tokens[place + n]?.token
    return goesOn && n === words.length - 1 ? token?.startsWith(word) : token === word
  })
}

/** A text in parts, what was looked for marked; only from one place on and before another, if these are given. */
export function inParts(text: string, hits: Hit[], { from = 0, to = text.length } = {}): Part[] {
  const parts: Part[] = []
  let last = from
  const add = (until: number, marked: boolean) => {
    if (until > last) parts.push({ text: text.slice(last, until).replace(/\s+/g, ' '), marked })
    last = Math.max(last, until)
  }
  for (const { at, end } of hits) {
    if (at < last || end > to) continue
    add(at, false)
    add(end, true)
  }
  add(to, false)
  return parts
}
