import type { Metadata } from 'next'
import { cache } from 'react'
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

type After = string | string[] | undefined
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: After }> }

/** The page of a section that an address names; undefined where nothing is. Asked once a page. */
const listAt = cache(async (slug: string, place: After) => {
  const section = await sectionBySlug(store(), slug)
  const after = readCursor(place)
  if (!section || (place !== undefined && !after)) return undefined
  const page = await sectionArticles(store(), slug, { after, size })
  if (after && page.items.length === 0) return undefined
  return { section, page: { ...page, previous: after && (await pageBefore(store(), slug, { after, size })) } }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const { after } = await searchParams
  const found = await listAt(slug, after)
  if (!found) return nowhereHead()
  const { name, description } = found.section
  const canonical = `/sections/${slug}${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: name, description: description || undefined, alternates: { canonical } }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const found = await listAt(slug, (await searchParams).after)
  if (!found) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Sheet current={{ slug, is: 'page' }}>
      <SectionList {...found} calendar={calendar} t={t} />
    </Sheet>
  )
}
