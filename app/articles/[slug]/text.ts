import type { Article } from '@/magazine/articles/article'
import { isCapitals } from '@/magazine/text/capitals'
import { directionOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import { minutesToRead } from '@/magazine/text/reading-time'

/** The words of an article as its page needs them. */
export function textOf({ body, language, headline }: Article) {
  const blocks = blocksOf(body)
  return {
    blocks,
    minutes: minutesToRead(blocks),
    direction: directionOf(language),
    capitals: isCapitals(headline),
  }
}
