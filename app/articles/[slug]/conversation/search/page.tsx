import type { Metadata } from 'next'
import { SeekPage } from '@/components/search/seek-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { answer } from '@/magazine/people/here'
import { search } from '@/magazine/search/search'
import { magazine } from '../../../../magazine'
import { Nowhere } from '../../../../nowhere'
import { Sheet } from '../../../../sheet'
import { articleAt } from '../../article'

type Query = { q?: string | string[]; after?: string | string[] }
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('conversation.seek'), robots: 'noindex' }
}

export default async function SeekInConversation({ params, searchParams }: Props) {
  const article = await articleAt((await params).slug)
  if (article?.state !== 'published') return <Nowhere />
  const { q, after } = await searchParams
  const words = typeof q === 'string' ? q : ''
  const { calendar, t } = await magazine()
  const wanted = { words, on: article.id, kind: 'comments' as const, after: readCursor(after || undefined) }
  const results = words.trim() ? await search(store(), wanted, calendar.timeZone) : undefined
  if (results === 'busy') answer(503, { 'retry-after': '2' })
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <SeekPage article={article} words={words} results={results} calendar={calendar} t={t} />
    </Sheet>
  )
}
