import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EmailAndPassword } from '@/components/account/email-and-password'
import { ProfilePart } from '@/components/account/profile-part'
import { Sessions } from '@/components/account/sessions'
import { accountWords } from '@/components/account/words'
import { MyDecisions } from '@/components/moderation/my-decisions'
import { AccountPage, type AccountPart } from '@/components/people/account-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { isFresh } from '@/magazine/account/oneself'
import { sessionsOf } from '@/magazine/account/sessions'
import { decisionsOn } from '@/magazine/moderation/own'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, sessionHere } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { Nowhere } from '../nowhere'
import { Sheet } from '../sheet'
import { OwnInvitations } from './own-invitations'
import '../styles/moderation.css'
import '../styles/account.css'

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
  const now = new Date()
  const here = await sessionHere()
  const page = await decisionsOn(store(), member.id, { after: readCursor(after) })
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const account = await ownAccount(store(), member)
  const sessions = await sessionsOf(store(), member, here, now)
  const decisions =
    page.items.length > 0 ? <MyDecisions page={page} calendar={calendar} t={t} /> : <p>{t('people.noDecisions')}</p>
  const fresh = await isFresh(store(), here, now)
  const parts: AccountPart[] = [
    { id: 'decisions', title: 'people.decisions', of: decisions },
    { id: 'profile', title: 'people.profile', of: <ProfilePart account={account} says={accountWords(t, account)} /> },
    { id: 'signing-in', title: 'account.signingIn', of: <EmailAndPassword account={account} isFresh={fresh} t={t} /> },
    { id: 'sessions', title: 'account.sessions', of: <Sessions sessions={sessions} calendar={calendar} t={t} /> },
  ]
  return (
    <Sheet>
      <AccountPage account={account} parts={parts} done={String(done)} calendar={calendar} t={t} />
      <OwnInvitations member={member} token={invitation} />
    </Sheet>
  )
}
