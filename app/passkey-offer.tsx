import { cookies } from 'next/headers'
import { PasskeyOffer } from '@/components/people/passkey-offer.client'
import { store } from '@/db/kept'
import { factorsOf } from '@/magazine/people/factor/need'
import { offerIn } from '@/magazine/people/factor/offer'
import { here } from '@/magazine/people/here'
import type { Member } from '@/magazine/people/member'
import { magazine } from './magazine'

/** The offer of a passkey on the account's page: until there is one, or "Not now" was said. */
export async function passkeyOffer(member: Member) {
  if (offerIn(await cookies()) === 'no') return undefined
  return (await factorsOf(store().read, member.id)).passkeys === 0 && <Line />
}

/** The same on the page that somebody is led to who has just signed in, and those after it. The account has its own. */
export async function offerAfterSignIn() {
  const { member, path } = here()
  if (!member || path?.startsWith('/account') || offerIn(await cookies()) !== 'yes') return undefined
  const offer = await passkeyOffer(member)
  return offer && <div className="page">{offer}</div>
}

async function Line() {
  const { t } = await magazine()
  return <PasskeyOffer next={here().path} says={{ offer: t('factor.offer'), notNow: t('factor.notNow') }} />
}
