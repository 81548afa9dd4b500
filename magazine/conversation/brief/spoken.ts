import { foldedWords } from '@/magazine/text/fold'
import { codePoints } from '@/magazine/text/unicode'
import { isStopWord } from './stop-words'

/** A published comment, as a brief is made of it. */
export type Spoken = {
  id: number
  /** The first comment of its thread; null on itself. */
  threadId: number | null
  parentId: number | null
  memberId: number
  words: string
  /** What "most recommended" sorts by, in millionths. */
  score: number
  recommends: number
}

/** A comment with its own words, without those it quotes: each as it is compared, and as it is written. */
export type Heard = Spoken & { thread: number; text: string; length: number; terms: Map<string, string> }

const shortestTerm = 3

/** All of them in one order, whatever order they come in. */
export const heardOf = (spoken: readonly Spoken[]): Heard[] =>
  spoken
    .toSorted((one, other) => one.id - other.id)
    .map(each => {
      const text = ownWords(each.words)
      return { ...each, thread: each.threadId ?? each.id, text, length: codePoints(text), terms: termsOf(text) }
    })

/** What somebody says themself: no line that they quote, and no address. */
const ownWords = (words: string): string =>
  words
    .replace(/^[ \t]{0,3}>.*$/gm, '')
    .replace(/https?:\/\/\S+/gu, ' ')
    .trim()

function termsOf(text: string): Map<string, string> {
  const terms = new Map<string, string>()
  for (const { at, end, tokens } of foldedWords(text)) {
    const term = tokens.join('')
    if (codePoints(term) < shortestTerm || /^\p{N}+$/u.test(term) || isStopWord(term) || terms.has(term)) continue
    terms.set(term, text.slice(at, end))
  }
  return terms
}
