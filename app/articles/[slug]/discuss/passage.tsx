import type { ComponentProps } from 'react'
import { PassagePage } from '@/components/conversation/passage-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { threadsAbout } from '@/magazine/conversation/passages'
import { paragraphAddress } from '@/magazine/conversation/rules'
import { keptAt } from '@/magazine/people/kept'
import { currentMember } from '@/magazine/people/session'
import { directionOf } from '@/magazine/text/language'
import { Nowhere } from '../../../nowhere'
import { Sheet } from '../../../sheet'
import { aboutOf } from '../about'
import { InArticle, showingOf } from '../discussion'

type Props = {
  article: Article
  passage: ComponentProps<typeof PassagePage>['passage'] & { passages: number[] }
  after: string | string[] | undefined
}

export type Query = Promise<{ after?: string | string[] }>

/** The number of an address; undefined for what is none. */
export const numberIn = (text: string) => Number(/^[1-9]\d{0,14}$/.exec(text)?.[0]) || undefined

/** The page of a passage, with one page of what was said about it. */
export async function Passage({ article, passage, after }: Props) {
  const viewer = await currentMember()
  const cursor = readCursor(after)
  const page = await threadsAbout(store(), article, { passages: passage.passages, after: cursor, viewer })
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const { slug, language } = article
  const back = 'number' in passage && paragraphAddress(slug, passage.number)
  const { reasons } = await aboutOf(article, page.items)
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <InArticle article={article}>
        <PassagePage
          article={{ ...article, direction: directionOf(language) }}
          passage={passage}
          page={page}
          later={after !== undefined}
          kept={viewer && back ? await keptAt(store(), viewer.id, back) : undefined}
          showing={{ ...(await showingOf(article)), reasons }}
        />
      </InArticle>
    </Sheet>
  )
}
