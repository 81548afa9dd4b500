import { EmailAndPassword } from '@/components/account/email-and-password'
import { Passkeys } from '@/components/people/passkeys'
import { store } from '@/db/kept'
import type { Member } from '@/magazine/people/member'
import { beliefIn } from '@/magazine/people/factor/proven'
import { waysIn } from '@/magazine/people/factor/ways-in'
import type { OwnAccount } from '@/magazine/people/own-account'
import { currentSession } from '@/magazine/people/session'
import { magazine } from '../magazine'

/** How a member comes in: passkeys, app and codes, address and password. */
export async function SigningIn({ member, account }: { member: Member; account: OwnAccount }) {
  const { calendar, t } = await magazine()
  const now = new Date()
  const here = await currentSession()
  const fresh = (await beliefIn(store().read, member, here, now)) === 'fresh'
  return (
    <>
      <Passkeys ways={await waysIn(store(), member, here, now)} calendar={calendar} t={t} />
      <EmailAndPassword account={account} isFresh={fresh} t={t} />
    </>
  )
}
