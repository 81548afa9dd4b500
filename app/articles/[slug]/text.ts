import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { picturesWithin } from '@/magazine/articles/picture'
import { isCapitals } from '@/magazine/text/capitals'
import { contentsOf } from '@/magazine/text/contents'
import { directionOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import { minutesToRead } from '@/magazine/text/reading-time'
import { spacedBlocks } from '@/magazine/text/spacing'

/** The words of an article as its page needs them. */
export async function textOf({ id, body, language, headline }: Article) {
  const blocks = spacedBlocks(blocksOf(body), language)
  return {
    blocks,
    parts: contentsOf(blocks),
    pictures: await picturesWithin(store(), id),
    minutes: minutesToRead(blocks),
    direction: directionOf(language),
    capitals: isCapitals(headline),
  }
}
