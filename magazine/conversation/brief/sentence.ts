import { commentBlocksOf } from '@/magazine/text/comment'
import { fold } from '@/magazine/text/fold'
import { onOneLine } from '@/magazine/text/paragraphs'
import { plainOf } from '@/magazine/text/plain'

const enough = 60
const most = 180

/**
 * A sentence or two of a comment, at most 180 code points, cut behind a sentence where one ends and else behind a word: from
 * the one on in which a theme's word stands. What it quotes is left out.
 */
export function sentenceOf(comment: string, words: string[], language: string): string {
  const own = commentBlocksOf(comment).filter(({ type }) => type !== 'quote' && type !== 'code')
  const text = onOneLine(plainOf(own)).replace(/^@[a-z0-9-]+[:,]?\s+/u, '')
  const sentences = [...new Intl.Segmenter(known(language), { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  )
  const wanted = words.map(fold)
  const at = sentences.findIndex(sentence => wanted.some(word => fold(sentence).includes(word)))
  return cut(sentences.slice(Math.max(at, 0)))
}

function cut([first = '', ...others]: string[]): string {
  let text = first
  for (const next of others) {
    if (lengthOf(text) >= enough || lengthOf(text + next) > most) break
    text += next
  }
  const whole = text.trim()
  if (lengthOf(whole) <= most) return whole
  return `${Array.from(whole)
    .slice(0, most)
    .join('')
    .replace(/\s+\S*$/u, '')} …`
}

const lengthOf = (text: string) => Array.from(text).length
// A guess at a language may be `und`, which has no rules of its own.
const known = (language: string) => (language.startsWith('und') ? undefined : language)
