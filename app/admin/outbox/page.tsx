import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OutboxPage } from '@/components/desk/outbox-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { letterCounts, lettersMade } from '@/magazine/mail/letters-list'
import { outboxAddress } from '@/magazine/mail/rules'
import { queueLengths } from '@/magazine/moderation/queue'
import { here } from '@/magazine/people/here'
import { asOwner } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, environment } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { Desk } from '../desk'
import { NotYours } from '../not-yours'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mail.outbox'),
  robots: 'noindex',
})

export default async function Outbox({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress(here().path ?? outboxAddress()))
  const owner = asOwner(member)
  if (!owner) return <NotYours />
  const { after } = await searchParams
  const page = await lettersMade(store(), readCursor(after))
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Desk reported={(await queueLengths(store(), owner)).reported} current="outbox" page="wide-page">
      <OutboxPage
        page={page}
        counts={await letterCounts(store(), new Date())}
        isSent={environment().mail !== undefined}
        showing={{ calendar, t }}
      />
    </Desk>
  )
}
