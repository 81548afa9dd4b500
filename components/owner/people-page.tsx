import type { Showing } from '@/components/desk/showing'
import { countInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Listed, Search } from '@/magazine/people/directory'
import { PeopleFind } from './people-find'
import { PeopleTable } from './people-table'

type Props = {
  search: Search
  page: { items: Listed[]; next?: string }
  counts: { all: number; staff: number; fresh: number }
  showing: Showing
}

/** Everybody who has an account, and how to find one of them. */
export function PeoplePage({ search, page: { items, next }, counts, showing }: Props) {
  const { t, calendar } = showing
  const shown = (count: number) => <data value={count}>{countInWords(count, calendar.language)}</data>
  const holes = { number: hole, numberWithRole: hole, numberNew: hole }
  return (
    <>
      <div className="top">
        <h1>{t('admin.people')}</h1>
        <p className="by">
          {said(
            t('admin.counts', { ...counts, ...holes }),
            shown(counts.all),
            shown(counts.staff),
            shown(counts.fresh),
          )}
        </p>
      </div>
      <PeopleFind search={search} t={t} />
      {items.length > 0 ? <PeopleTable people={items} showing={showing} /> : <p>{t('admin.nobodyFound')}</p>}
      {next && (
        <nav className="pager" aria-label={t('list.pages')}>
          <a rel="next" href={`/admin/people?${queryOf(search, next)}`}>
            {t('admin.nextPeople')}
          </a>
        </nav>
      )}
    </>
  )
}

function queryOf({ q, role, state }: Search, after: string) {
  const given = Object.entries({ q, role, state, after }).filter(([, value]) => value)
  return new URLSearchParams(given as [string, string][])
}
