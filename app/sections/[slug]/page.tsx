import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleList } from '@/components/article/article-list'
import { store } from '@/db/kept'
import { sectionBySlug } from '@/magazine/articles/section'
import { type After, listAt, listHead } from '../../list'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: After }> }

/** What the page shows; undefined where nothing is. Asked once a page. */
const found = cache(async (slug: string, place: After) => {
  const section = await sectionBySlug(store(), slug)
  const page = section && (await listAt({ section: slug }, place))
  return page && { section, page }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, { after: place }] = [await params, await searchParams]
  const shown = await found(slug, place)
  if (!shown) return nowhereHead()
  const { page, section } = shown
  return listHead({
    path: `/sections/${slug}`,
    title: section.name,
    description: section.description,
    place,
    page,
    followed: true,
  })
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const shown = await found(slug, after)
  if (!shown) return <Nowhere />
  const { calendar, t } = await magazine()
  const { page, section } = shown
  const head = { title: section.name, description: section.description }
  return (
    <Sheet current={{ slug, is: 'page' }}>
      <ArticleList
        head={head}
        name={t('section.newest')}
        path={`/sections/${slug}`}
        page={page}
        without={['section']}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
