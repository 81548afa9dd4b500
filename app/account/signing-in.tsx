import { EmailAndPassword } from '@/components/account/email-and-password'
import { Passkeys } from '@/components/people/passkeys'
import { store } from '@/db/kept'
import { waysIn } from '@/magazine/people/factor/ways-in'
import type { Member } from '@/magazine/people/member'
import type { OwnAccount } from '@/magazine/people/own-account'
import { currentSession } from '@/magazine/people/session'
import { magazine } from '../magazine'

type Props = { member: Member; account: OwnAccount; isFresh: boolean }

/** How a member comes in. */
export async function SigningIn({ member, account, isFresh }: Props) {
  const { calendar, t } = await magazine()
  const ways = await waysIn(store(), member, await currentSession(), new Date())
  return (
    <>
      <Passkeys ways={ways} calendar={calendar} t={t} />
      <EmailAndPassword account={account} isFresh={isFresh} t={t} />
    </>
  )
}
