import type { Metadata } from 'next'
import { SectionList } from '@/components/article/section-list'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { sectionArticles } from '@/magazine/articles/list'
import { pageBefore } from '@/magazine/articles/page-before'
import { cardsInList as size } from '@/magazine/articles/rules'
import { sectionBySlug } from '@/magazine/articles/section'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const { after } = await searchParams
  const section = await sectionBySlug(store(), slug)
  if (!section || (after !== undefined && !readCursor(after))) return nowhereHead()
  const canonical = `/sections/${slug}${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: section.name, description: section.description || undefined, alternates: { canonical } }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { after } = await searchParams
  const section = await sectionBySlug(store(), slug)
  const cursor = readCursor(after)
  if (!section || (after !== undefined && !cursor)) return <Nowhere />
  const { calendar, t } = await magazine()
  const page = await sectionArticles(store(), slug, { after: cursor, size })
  const previous = cursor && (await pageBefore(store(), slug, { after: cursor, size }))
  return (
    <Sheet current={{ slug, is: 'page' }}>
      <SectionList section={section} page={{ ...page, previous }} calendar={calendar} t={t} />
    </Sheet>
  )
}
