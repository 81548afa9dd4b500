import { Refusal } from '@/magazine/settings/refusal'
import { cleanText, codePoints } from '@/magazine/text/unicode'
import { longestCorrection, longestMistake, longestNote, longestReport } from './rules'

/** A moderator's note as it is kept. Refuses one of more than 1,000 code points, or with what can't be kept. */
export const noteOf = (typed: string): string =>
  kept(typed, { field: 'note', most: longestNote, tooLong: 'moderation.noteTooLong' })

/** A reporter's words as they are kept; they may be empty. Refuses what `noteOf` refuses. */
export const reportWordsOf = (typed: string): string =>
  kept(typed, { field: 'words', most: longestReport, tooLong: 'moderation.reportTooLong' })

/** What somebody says is wrong in an article, and what an editor puts right, as they are kept. Refuse what `noteOf` refuses. */
export const mistakeWordsOf = (typed: string): string =>
  kept(typed, { field: 'words', most: longestMistake, tooLong: 'moderation.reportTooLong' })
export const correctionOf = (typed: string): string =>
  kept(typed, { field: 'text', most: longestCorrection, tooLong: 'mistake.correctionTooLong' })

type TooLong = 'moderation.noteTooLong' | 'moderation.reportTooLong' | 'mistake.correctionTooLong'
type Limit = { field: string; most: number; tooLong: TooLong }
function kept(typed: string, { field, most, tooLong }: Limit): string {
  const cleaned = cleanText(typed)
  if (!cleaned.ok) throw new Refusal('comment.unreadable', { field })
  const text = cleaned.text.trim()
  const length = codePoints(text)
  if (length > most) throw new Refusal(tooLong, { field, values: { length, most } })
  return text
}
