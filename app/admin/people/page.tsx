import type { Metadata } from 'next'
import { PeoplePage } from '@/components/owner/people-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { headcount, peoplePage, searchOf } from '@/magazine/people/directory'
import { here } from '@/magazine/people/here'
import { weekBefore } from '@/magazine/settings/zone'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { NotYours } from '../not-yours'
import { OwnerDesk } from '../owner-desk'
import { ownerHere } from '../owner-here'

type Query = Promise<Partial<Record<'q' | 'role' | 'state' | 'after', string | string[]>>>

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('admin.people'),
  robots: 'noindex',
})

export default async function AdminPeople({ searchParams }: { searchParams: Query }) {
  const owner = await ownerHere()
  if (!owner) return <NotYours owners />
  const query = await searchParams
  const after = readCursor(query.after)
  if (query.after !== undefined && !after) return <Nowhere />
  const { calendar, timeZone, t } = await magazine()
  const search = searchOf(query)
  return (
    <OwnerDesk owner={owner} current="people" page="wide-page">
      <PeoplePage
        search={search}
        page={await peoplePage(store(), search, { after })}
        counts={await headcount(store().read, weekBefore(here().day, timeZone))}
        showing={{ calendar, t }}
      />
    </OwnerDesk>
  )
}
