import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MyDecisions } from '@/components/moderation/my-decisions'
import { AccountPage } from '@/components/people/account-page'
import { OfferPasskey, Passkeys } from '@/components/people/passkeys'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { decisionsOn } from '@/magazine/moderation/own'
import { waysIn } from '@/magazine/people/factor/ways-in'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, currentSession } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { Nowhere } from '../nowhere'
import { Sheet } from '../sheet'
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
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const ways = await waysIn(store(), member, await currentSession(), new Date())
  return (
    <Sheet>
      <AccountPage
        account={await ownAccount(store(), member)}
        decisions={page.items.length > 0 && <MyDecisions page={page} calendar={calendar} t={t} />}
        offer={ways.passkeys.length === 0 && <OfferPasskey t={t} />}
        signingIn={<Passkeys ways={ways} calendar={calendar} t={t} />}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
