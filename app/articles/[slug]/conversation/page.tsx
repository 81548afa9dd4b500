import type { Metadata } from 'next'
import { PageHead } from '@/components/ui/page-head'
import { readCursor } from '@/db/cursor'
import { conversationAddress, sortOf } from '@/magazine/conversation/rules'
import { magazine } from '../../../magazine'
import { Nowhere, nowhereHead } from '../../../nowhere'
import { Sheet } from '../../../sheet'
import { articleAt } from '../article'
import { Talk } from '../talk'
import { readHere, talkAt } from '../talk-at'

type Query = { sort?: string | string[]; after?: string | string[] }
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

/** The part of a conversation that an address names; undefined for an address that names none. */
async function asked({ params, searchParams }: Props) {
  const article = await articleAt((await params).slug)
  const { sort: order, after: place } = await searchParams
  const sort = sortOf(order)
  const after = readCursor(place)
  if (article?.state !== 'published' || !sort || (place !== undefined && !after)) return undefined
  return {
    article,
    sort,
    after,
    url: conversationAddress(article.slug, sort, typeof place === 'string' ? place : undefined),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return nowhereHead()
  const { t } = await magazine()
  const title = t('conversation.pageTitle', { headline: found.article.headline })
  return { title, alternates: { canonical: found.url } }
}

export default async function ConversationPage(props: Props) {
  const found = await asked(props)
  if (!found) return <Nowhere />
  const { article, sort, after } = found
  const { t } = await magazine()
  await readHere(article, { items: (await talkAt(article, sort, after)).items })
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <div className="page">
        <PageHead
          kicker={{ href: `/articles/${article.slug}`, label: article.headline, language: article.language }}
          title={t('conversation.all')}
        />
        <Talk article={article} sort={sort} after={after} />
      </div>
    </Sheet>
  )
}
