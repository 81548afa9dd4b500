import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleList } from '@/components/article/article-list'
import { store } from '@/db/kept'
import { authorBySlug } from '@/magazine/articles/author'
import { type After, listAt, listHead } from '../../list'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: After }> }

/** What the page shows; undefined where nothing is. Asked once a page. */
const found = cache(async (slug: string, place: After) => {
  const author = await authorBySlug(store(), slug)
  const page = author && (await listAt({ author: slug }, place))
  return page && { author, page }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, { after: place }] = [await params, await searchParams]
  const shown = await found(slug, place)
  if (!shown) return nowhereHead()
  const { page, author } = shown
  return listHead({
    path: `/authors/${slug}`,
    title: author.name,
    description: author.about,
    place,
    page,
    followed: true,
  })
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const [{ slug }, { after }] = [await params, await searchParams]
  const shown = await found(slug, after)
  if (!shown) return <Nowhere />
  const { calendar, t } = await magazine()
  const { page, author } = shown
  const head = {
    title: author.name,
    kicker: { href: '/authors', label: t('author.kicker') },
    description: author.about,
  }
  return (
    <Sheet>
      <ArticleList
        head={head}
        name={t('author.articles')}
        path={`/authors/${slug}`}
        page={page}
        without={['authors']}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
