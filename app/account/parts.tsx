import { ProfilePart } from '@/components/account/profile-part'
import { Leave } from '@/components/account/leave-part'
import { Out } from '@/components/account/out-part'
import { Sessions } from '@/components/account/sessions'
import { accountWords } from '@/components/account/words'
import { MyDecisions } from '@/components/moderation/my-decisions'
import type { AccountPart } from '@/components/people/account-page'
import { MailSection } from '@/components/people/mail-section'
import { store } from '@/db/kept'
import { leavingCounts } from '@/magazine/account/leave-preview'
import { ownArchive } from '@/magazine/account/out'
import { sessionsOf } from '@/magazine/account/sessions'
import { choicesOf } from '@/magazine/mail/choices'
import type { decisionsOn } from '@/magazine/moderation/own'
import type { Member } from '@/magazine/people/member'
import type { OwnAccount } from '@/magazine/people/own-account'
import { currentSession } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { invitationsPart } from './own-invitations'
import { SigningIn } from './signing-in'
import { OwnMutes, OwnNews } from './own-talk'
import '../styles/mail.css'

type Shown = {
  member: Member
  account: OwnAccount
  page: Awaited<ReturnType<typeof decisionsOn>>
  /** The token of the invitation made just now. */ invitation: unknown
}

/** What a member's own page consists of, in its order. */
export async function partsOf({ member, account, page, invitation }: Shown): Promise<AccountPart[]> {
  const { calendar, t } = await magazine()
  const sessions = await sessionsOf(store(), member, await currentSession(), new Date())
  const decisions =
    page.items.length > 0 ? <MyDecisions page={page} calendar={calendar} t={t} /> : <p>{t('people.noDecisions')}</p>
  return [
    { id: 'notices', title: 'notices.title', of: <OwnNews member={member} /> },
    { id: 'decisions', title: 'people.decisions', of: decisions },
    { id: 'profile', title: 'people.profile', of: <ProfilePart account={account} says={accountWords(t, account)} /> },
    { id: 'signing-in', title: 'account.signingIn', of: <SigningIn member={member} account={account} /> },
    { id: 'sessions', title: 'account.sessions', of: <Sessions sessions={sessions} calendar={calendar} t={t} /> },
    { id: 'mail', title: 'mail.title', of: <MailSection choices={await choicesOf(store().read, member.id)} t={t} /> },
    { id: 'conversations', title: 'mine.title', of: <a href="/account/conversations">{t('mine.link')}</a> },
    { id: 'muted', title: 'mute.title', of: <OwnMutes member={member} /> },
    ...(await invitationsPart({ member, token: invitation })),
    { id: 'out', title: 'out.title', of: <Out {...await ownArchive(store(), member)} calendar={calendar} t={t} /> },
    { id: 'leave', title: 'leaving.title', of: <Leave counts={await leavingCounts(store(), member)} t={t} /> },
  ]
}
