import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MyDecisions } from '@/components/moderation/my-decisions'
import { AccountPage } from '@/components/people/account-page'
import { MailSection } from '@/components/people/mail-section'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { choicesOf } from '@/magazine/mail/choices'
import { decisionsOn } from '@/magazine/moderation/own'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { Nowhere } from '../nowhere'
import { Sheet } from '../sheet'
import '../styles/mail.css'
import { OwnInvitations } from './own-invitations'
import '../styles/moderation.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.account'),
  robots: 'noindex',
})

export default async function Account({
  searchParams,
}: {
  searchParams: Promise<Record<'after' | 'invitation', string | string[] | undefined>>
}) {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account'))
  const { calendar, t } = await magazine()
  const { after, invitation } = await searchParams
  const page = await decisionsOn(store(), member.id, { after: readCursor(after) })
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  return (
    <Sheet>
      <AccountPage
        account={await ownAccount(store(), member)}
        mail={<MailSection choices={await choicesOf(store().read, member.id)} t={t} />}
        decisions={page.items.length > 0 && <MyDecisions page={page} calendar={calendar} t={t} />}
        calendar={calendar}
        t={t}
      />
      <OwnInvitations member={member} token={invitation} />
    </Sheet>
  )
}
