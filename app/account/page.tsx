import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MyDecisions } from '@/components/moderation/my-decisions'
import { AccountEnd } from '@/components/account/account-end'
import { AccountPage } from '@/components/people/account-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { leavingCounts } from '@/magazine/account/leave-preview'
import { ownArchive } from '@/magazine/account/out'
import { decisionsOn } from '@/magazine/moderation/own'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { Nowhere } from '../nowhere'
import { Sheet } from '../sheet'
import '../styles/leaving.css'
import '../styles/moderation.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.account'),
  robots: 'noindex',
})

export default async function Account({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account'))
  const { calendar, t } = await magazine()
  const { after } = await searchParams
  const page = await decisionsOn(store(), member.id, { after: readCursor(after) })
  const archive = await ownArchive(store(), member)
  const counts = await leavingCounts(store(), member)
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  return (
    <Sheet>
      <AccountPage
        more={<AccountEnd {...{ archive, counts, calendar, t }} />}
        account={await ownAccount(store(), member)}
        decisions={page.items.length > 0 && <MyDecisions page={page} calendar={calendar} t={t} />}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
