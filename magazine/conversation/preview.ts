import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import type { Block } from '@/magazine/text/tree'
import { wordsOf } from './words'

/** What somebody is about to say, as it will stand. */
export type Preview = { blocks: Block[]; language: string; direction: 'ltr' | 'rtl' }

/** Shows words as they would be kept; `usual` is the language of the page. Refuses what can't be posted. */
export function previewOf(typed: string, usual: string): Preview {
  const words = wordsOf(typed)
  const language = languageOf(words, usual)
  return { blocks: commentBlocksOf(words), language, direction: directionOf(language) }
}
