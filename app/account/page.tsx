import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '@/components/people/account-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { readDecisions } from '@/magazine/account/read-notices'
import { decisionsOn } from '@/magazine/moderation/own'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { passkeyOffer } from '../passkey-offer'
import { Nowhere } from '../nowhere'
import { Sheet } from '../sheet'
import { partsOf } from './parts'
import '../styles/choices.css'
import '../styles/leaving.css'
import '../styles/moderation.css'
import '../styles/stacks.css'
import '../styles/account.css'
import '../styles/faces.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.account'),
  robots: 'noindex',
})

type Query = Promise<Record<'after' | 'done' | 'invitation', string | string[] | undefined>>

export default async function Account({ searchParams }: { searchParams: Query }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account'))
  const { calendar, t } = await magazine()
  const { after, done, invitation } = await searchParams
  const page = await decisionsOn(store(), member.id, { after: readCursor(after) })
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const account = await ownAccount(store(), member)
  await readDecisions(store(), member.id, new Date())
  const parts = await partsOf({ member, account, page, invitation })
  return (
    <Sheet>
      <AccountPage
        account={account}
        parts={parts}
        offer={await passkeyOffer(member)}
        done={String(done)}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
