import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { answer } from '@/magazine/people/here'
import { search } from '@/magazine/search/search'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'
import { askedOf, type Query } from './asked'
import { filters } from './filters'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = askedOf(await searchParams)
  const { t } = await magazine()
  return {
    title: q ? t('search.pageTitle', { words: q }) : t('search.title'),
    alternates: { canonical: '/search' },
    robots: q ? 'noindex' : undefined,
  }
}

export default async function Search({ searchParams }: Props) {
  const asked = askedOf(await searchParams)
  const { q: words, year, kind, sort, after, ...places } = asked
  const { calendar, t } = await magazine()
  const wanted = { ...places, words, kind, sort, year: year ? Number(year) : undefined, after: readCursor(after) }
  const results = words ? await search(store(), wanted, calendar.timeZone) : undefined
  if (results === 'busy') answer(503, { 'retry-after': '2' })
  return (
    <Sheet>
      <SearchPage asked={asked} filters={await filters(t, calendar)} results={results} calendar={calendar} t={t} />
    </Sheet>
  )
}
