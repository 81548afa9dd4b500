import type { Metadata } from 'next'
import { cache } from 'react'
import { ArticleList } from '@/components/article/article-list'
import { monthInWords } from '@/components/ui/dates'
import { monthOf } from '@/magazine/articles/archive'
import { type After, listAt, listHead } from '../../../list'
import { magazine } from '../../../magazine'
import { Nowhere, nowhereHead } from '../../../nowhere'
import { Sheet } from '../../../sheet'

type Props = { params: Promise<{ year: string; month: string }>; searchParams: Promise<{ after?: After }> }

/** What the page shows; undefined where nothing is, as in a month without articles. Asked once a page. */
const found = cache(async (year: string, month: string, place: After) => {
  const { calendar } = await magazine()
  const span = monthOf(Number(year), Number(month), calendar.timeZone)
  const page = await listAt(span, place)
  return page?.items.length ? { page, title: monthInWords(span.from, calendar) } : undefined
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ year, month }, { after: place }] = [await params, await searchParams]
  const shown = await found(year, month, place)
  return shown ? listHead({ path: `/archive/${year}/${month}`, ...shown, place }) : nowhereHead()
}

export default async function Month({ params, searchParams }: Props) {
  const [{ year, month }, { after }] = [await params, await searchParams]
  const shown = await found(year, month, after)
  if (!shown) return <Nowhere />
  const { calendar, t } = await magazine()
  const kicker = { href: '/archive', label: t('archive.title') }
  return (
    <Sheet>
      <ArticleList
        head={{ kicker, title: shown.title }}
        name={t('section.newest')}
        path={`/archive/${year}/${month}`}
        page={shown.page}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
