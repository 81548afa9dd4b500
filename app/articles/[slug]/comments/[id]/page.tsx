import type { Metadata } from 'next'
import { nameOf } from '@/components/people/name-of'
import { ThreadPage } from '@/components/conversation/thread-page'
import { magazine } from '../../../../magazine'
import { Nowhere, nowhereHead } from '../../../../nowhere'
import { Sheet } from '../../../../sheet'
import { InArticle, showingOf } from '../../discussion'
import { aboutOf } from '../../about'
import { readHere } from '../../talk-at'
import { commentAt, type Params } from './comment'

type Props = { params: Params }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const found = await commentAt(slug, id)
  if (!found) return nowhereHead()
  const { t } = await magazine()
  const { article, comment } = found
  const name = comment.voice ? nameOf(comment.voice.name, t) : t('comment.notShown')
  return {
    title: t('conversation.threadTitle', { name, headline: article.headline }),
    alternates: { canonical: `/articles/${slug}/comments/${comment.id}` },
  }
}

export default async function CommentPage({ params }: Props) {
  const { slug, id } = await params
  const found = await commentAt(slug, id)
  if (!found) return <Nowhere />
  const { article } = found
  await readHere(article, { items: [found.thread] })
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <InArticle article={article}>
        <ThreadPage
          article={article}
          found={found}
          showing={{ ...(await showingOf(article)), ...(await aboutOf(article, [found.thread])) }}
        />
      </InArticle>
    </Sheet>
  )
}
