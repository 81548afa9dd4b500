import { Discussed } from '@/components/article/discussed'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { countsByParagraph } from '@/magazine/conversation/passages'
import { paragraphsOf } from '@/magazine/text/paragraphs'
import type { Block } from '@/magazine/text/tree'
import { magazine } from '../../magazine'

/** What stands in the margin of an article: beside each paragraph that was spoken about, how often. */
export async function marginOf(article: Article, blocks: Block[]) {
  const counts = await countsByParagraph(store(), article)
  if (counts.size === 0) return undefined
  const { t } = await magazine()
  const numbers = new Map(paragraphsOf(blocks).map(({ block, number }) => [block, number]))
  return (block: Block) => {
    const number = numbers.get(block)
    const count = number === undefined ? undefined : counts.get(number)
    return count && number && <Discussed slug={article.slug} number={number} count={count} t={t} />
  }
}
