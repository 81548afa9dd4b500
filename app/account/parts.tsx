import { EmailAndPassword } from '@/components/account/email-and-password'
import { ProfilePart } from '@/components/account/profile-part'
import { Sessions } from '@/components/account/sessions'
import { accountWords } from '@/components/account/words'
import { MyDecisions } from '@/components/moderation/my-decisions'
import type { AccountPart } from '@/components/people/account-page'
import { MailSection } from '@/components/people/mail-section'
import { store } from '@/db/kept'
import { isFresh } from '@/magazine/account/oneself'
import { sessionsOf } from '@/magazine/account/sessions'
import { choicesOf } from '@/magazine/mail/choices'
import type { decisionsOn } from '@/magazine/moderation/own'
import type { Member } from '@/magazine/people/member'
import type { OwnAccount } from '@/magazine/people/own-account'
import { sessionHere } from '@/magazine/people/session'
import { magazine } from '../magazine'
import '../styles/mail.css'

type Shown = { member: Member; account: OwnAccount; page: Awaited<ReturnType<typeof decisionsOn>> }

/** What a member's own page consists of, in its order. */
export async function partsOf({ member, account, page }: Shown): Promise<AccountPart[]> {
  const { calendar, t } = await magazine()
  const now = new Date()
  const here = await sessionHere()
  const sessions = await sessionsOf(store(), member, here, now)
  const fresh = await isFresh(store(), here, now)
  const decisions =
    page.items.length > 0 ? <MyDecisions page={page} calendar={calendar} t={t} /> : <p>{t('people.noDecisions')}</p>
  const mail = <MailSection choices={await choicesOf(store().read, member.id)} t={t} />
  return [
    { id: 'decisions', title: 'people.decisions', of: decisions },
    { id: 'profile', title: 'people.profile', of: <ProfilePart account={account} says={accountWords(t, account)} /> },
    { id: 'signing-in', title: 'account.signingIn', of: <EmailAndPassword account={account} isFresh={fresh} t={t} /> },
    { id: 'sessions', title: 'account.sessions', of: <Sessions sessions={sessions} calendar={calendar} t={t} /> },
    { id: 'mail', title: 'mail.title', of: mail },
  ]
}
