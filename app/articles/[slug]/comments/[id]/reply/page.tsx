import type { Metadata } from 'next'
import { ReplyPage } from '@/components/conversation/reply-page'
import { store } from '@/db/kept'
import { commentToAnswer } from '@/magazine/conversation/thread'
import { here } from '@/magazine/people/here'
import { keptOf } from '@/magazine/people/kept'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../../../../magazine'
import { Nowhere } from '../../../../../nowhere'
import { Sheet } from '../../../../../sheet'
import { articleAt } from '../../../article'
import { InArticle, showingOf } from '../../../discussion'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('conversation.reply'), robots: 'noindex' }
}

export default async function AnswerPage({ params }: Props) {
  const { slug, id: number } = await params
  const article = await articleAt(slug)
  const id = Number(/^[1-9]\d{0,14}$/.exec(number)?.[0])
  if (article?.state !== 'published' || !id) return <Nowhere />
  const viewer = await currentMember()
  const shown = await commentToAnswer(store(), { article, id, viewer })
  // An action that refused a reply has words to give back, though what it answers may be gone by now.
  if (!shown && here().status === undefined) return <Nowhere />
  const kept = viewer && (await keptOf(store(), viewer.id, article.id, id))
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <InArticle article={article}>
        <ReplyPage article={article} comment={{ id, shown }} kept={kept} showing={await showingOf(article)} />
      </InArticle>
    </Sheet>
  )
}
