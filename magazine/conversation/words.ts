import { Refusal } from '@/magazine/settings/refusal'
import { tooDeep } from '@/magazine/text/nesting'
import { codePoints, cleanText, isBlank } from '@/magazine/text/unicode'
import { fewestCharacters, longestComment } from './rules'

/**
 * A comment's words as they are kept: NFC, without empty lines before and space behind them. Refuses what is shorter than
 * 2 or longer than 5,000 code points, has nothing to see, can't be kept, or is nested too deep to be read.
 */
export function wordsOf(typed: string): string {
  const cleaned = cleanText(typed)
  if (!cleaned.ok) throw new Refusal('comment.unreadable', { field: 'words' })
  const words = cleaned.text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
  const length = codePoints(words)
  if (length > longestComment)
    throw new Refusal('comment.tooLong', { values: { length, longestComment }, field: 'words' })
  if (isBlank(words) || codePoints(words.trim()) < fewestCharacters)
    throw new Refusal('comment.tooShort', { values: { fewestCharacters }, field: 'words' })
  if (tooDeep(words, 'comment')) throw new Refusal('comment.tooDeep', { field: 'words' })
  return words
}
