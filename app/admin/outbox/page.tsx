import type { Metadata } from 'next'
import { OutboxPage } from '@/components/desk/outbox-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { letterCounts, lettersMade } from '@/magazine/mail/letters-list'
import { environment } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { NotYours } from '../not-yours'
import { OwnerDesk } from '../owner-desk'
import { ownerHere } from '../owner-here'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mail.outbox'),
  robots: 'noindex',
})

export default async function Outbox({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const owner = await ownerHere()
  if (!owner) return <NotYours owners />
  const { after } = await searchParams
  const page = await lettersMade(store(), readCursor(after))
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <OwnerDesk owner={owner} current="outbox" page="wide-page">
      <OutboxPage
        page={page}
        counts={await letterCounts(store(), new Date())}
        isSent={environment().mail !== undefined}
        showing={{ calendar, t }}
      />
    </OwnerDesk>
  )
}
