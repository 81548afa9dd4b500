import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { quotedBy } from '@/magazine/conversation/passages'
import type { Shown } from '@/magazine/conversation/tree'
import { reasonsFor } from '@/magazine/moderation/own'
import { directionOf } from '@/magazine/text/language'

/** What a page shows with these threads: which rules removed ones were removed under, and what of the article each is about. */
export const aboutOf = async (article: Article, threads: Shown[]) => ({
  reasons: await reasonsFor(store(), threads.flatMap(removedOf)),
  passages: await quotedBy(
    store(),
    article,
    threads.map(({ id }) => id),
  ),
  article: { language: article.language, direction: directionOf(article.language) },
})

const removedOf = ({ id, state, below }: Shown): number[] => [
  ...(state === 'rejected' ? [id] : []),
  ...below.flatMap(removedOf),
]
