import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleList } from '@/components/article/article-list'
import { store } from '@/db/kept'
import { tagBySlug } from '@/magazine/articles/tag'
import { type After, listAt, listHead } from '../../list'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: After }> }

/** What the page shows; undefined where nothing is. Asked once a page. */
const found = cache(async (slug: string, place: After) => {
  const tag = await tagBySlug(store(), slug)
  const page = tag && (await listAt({ tag: slug }, place))
  return page && { tag, page }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, { after: place }] = [await params, await searchParams]
  const shown = await found(slug, place)
  if (!shown) return nowhereHead()
  const { page, tag } = shown
  return listHead({ path: `/tags/${slug}`, title: tag.name, place, page, followed: true })
}

export default async function TagPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const shown = await found(slug, after)
  if (!shown) return <Nowhere />
  const { calendar, t } = await magazine()
  const { page, tag } = shown
  const head = { title: tag.name, kicker: { href: '/tags', label: t('tag.kicker') } }
  return (
    <Sheet>
      <ArticleList
        head={head}
        name={t('section.newest')}
        path={`/tags/${slug}`}
        page={page}

        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
