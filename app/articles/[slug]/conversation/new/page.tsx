import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FreshPage } from '@/components/conversation/fresh-page'
import { store } from '@/db/kept'
import { freshAddress } from '@/magazine/conversation/rules'
import { freshPage, lastVisit } from '@/magazine/conversation/visit'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../../../magazine'
import { Nowhere } from '../../../../nowhere'
import { Sheet } from '../../../../sheet'
import { articleAt } from '../../article'
import { InArticle, showingOf } from '../../discussion'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('conversation.fresh'), robots: 'noindex' }
}

/** What others have said on an article since a member was there before. */
export default async function NewInConversation({ params }: Props) {
  const { slug } = await params
  const article = await articleAt(slug)
  if (article?.state !== 'published') return <Nowhere />
  const member = await currentMember()
  if (!member) redirect(signInAddress(freshAddress(slug)))
  const since = await lastVisit(store(), member, article.id)
  const items = since ? await freshPage(store(), article, member, since) : []
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <InArticle article={article}>
        <FreshPage article={article} items={items} showing={await showingOf(article)} />
      </InArticle>
    </Sheet>
  )
}
