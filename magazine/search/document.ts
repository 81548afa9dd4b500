import type { Document } from '@/db/search'
import { type FoldedWord, foldedWords } from '@/magazine/text/fold'
import { addWritten } from './vocabulary'

/** Of a text that is longer, the beginning is searched: PostgreSQL has a limit for all words of one together. */
const mostWords = 30_000
const mostLetters = 200_000
const longest = 1_000_000
/** A word that the article says at least twice, and once in so many words, is one that it is about. */
const wordsForOne = 300

type Words = Omit<Document, 'id' | 'facts'>

/** An article or a comment as it is to be indexed; `written` are words that a mistyped one may have meant, as they are written. */
export type NewDocument = {
  articleId: number
  commentId?: number
  at: Date
  words: Words
  facts: string[]
  written?: Map<string, string>
}

/** `names` are those of its authors and tags. */
export type ArticleText = {
  headline: string
  standfirst: string
  /** Without marks. */ body: string
  names: string
  language: string
}

/** An article as it is searched. */
export function articleWords({ language, ...text }: ArticleText): { words: Words; written: Map<string, string> } {
  const written = new Map<string, string>()
  const tokens = (part: keyof typeof text) => {
    const words = foldedWords(text[part].slice(0, longest))
    addWritten(written, text[part], words, language)
    return tokensOf(words)
  }
  const body = tokens('body')
  const about = [...new Set([...tokens('names'), ...saidOften(body)])]
  return { words: { headline: tokens('headline'), standfirst: tokens('standfirst'), about, body }, written }
}

/** A comment as it is searched. */
export const commentWords = (text: string): Words => ({
  headline: [],
  standfirst: [],
  about: [],
  body: tokensOf(foldedWords(text.slice(0, longest))),
})

function tokensOf(words: FoldedWord[]): string[] {
  const tokens = words.flatMap(word => word.tokens).slice(0, mostWords)
  let letters = 0
  const tooMany = tokens.findIndex(token => (letters += token.length) > mostLetters)
  return tooMany < 0 ? tokens : tokens.slice(0, tooMany)
}

function saidOften(words: string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const fewest = Math.max(2, words.length / wordsForOne)
  return [...counts].filter(([, count]) => count >= fewest).map(([word]) => word)
}

// § is no letter, so no word that somebody looks for is a fact.
export const fact = {
  article: '§article',
  comment: '§comment',
  section: (id: number) => `§s${id}`,
  author: (id: number) => `§a${id}`,
  /** Of comments: the article that they are on. */
  on: (articleId: number) => `§n${articleId}`,
  language: (language: string) => `§l${primary(language)}`,
}

/** A language without its script and country, as the filter names it. */
const primary = (language: string): string => language.toLowerCase().split(/[^a-z]/, 1)[0] ?? ''
