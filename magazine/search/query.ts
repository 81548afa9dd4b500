import type { Phrase } from '@/db/search'
import { type FoldedWord, foldedWords } from '@/magazine/text/fold'
import { longestQuery, mostPhrases, mostPhrasesNot, mostWordsInPhrase } from './rules'

/** A word that was typed and must occur: where it stands in `typed`, and its token. */
export type TypedWord = { at: number; end: number; token: string }

/** What somebody looks for. `typed` is what was read: one line, cut where it is too long. */
export type Query = { typed: string; all: Phrase[]; none: Phrase[]; words: TypedWord[] }

/**
 * Reads what was typed into the search: words that must all occur, "words in a row", -words that must not. Words that are
 * joined by a sign (lamp-house, don't) are looked for in a row. Anything else is nothing; so any text at all is a query.
 * Undefined where no word must occur.
 */
export function readQuery(text: string): Query | undefined {
  const typed = inOneLine(text)
  const all = new Map<string, Phrase>()
  const none = new Map<string, Phrase>()
  const words: TypedWord[] = []
  for (const { index, groups } of typed.matchAll(aPiece)) {
    const piece = groups?.quoted ?? groups?.plain ?? ''
    const found = foldedWords(piece).slice(0, mostWordsInPhrase)
    const phrase = { words: found.flatMap(({ tokens }) => tokens).slice(0, mostWordsInPhrase) }
    const [into, most] = groups?.not ? [none, mostPhrasesNot] : [all, mostPhrases]
    const key = phrase.words.join(' ')
    if (key === '' || into.has(key) || into.size === most) continue
    into.set(key, phrase)
    const start = index + (groups?.not?.length ?? 0) + (groups?.mark?.length ?? 0)
    if (into === all) words.push(...found.flatMap(word => typedWords(word, start)))
  }
  return all.size ? { typed, all: [...all.values()], none: [...none.values()], words } : undefined
}

const quotes = '"“”„«»＂'
const aPiece = new RegExp(
  `(?<not>(?<=^|\\s)[-−])?(?:(?<mark>[${quotes}])(?<quoted>[^${quotes}]*)[${quotes}]?|(?<plain>[^\\s${quotes}]+))`,
  'gu',
)

/** What is typed as it is read and shown again: without controls, spaces single, not too long. */
function inOneLine(text: string): string {
  const line = text
    .slice(0, longestQuery * 4)
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ')
    .trim()
  return Array.from(line).slice(0, longestQuery).join('')
}

const typedWords = ({ at, end, tokens }: FoldedWord, start: number): TypedWord[] =>
  tokens.map(token => ({ at: start + at, end: start + end, token }))
