import { cookies } from 'next/headers'
import type { Store } from '@/db/store'
import { type Offer, offerCookieName, sessionCookie } from '../cookie'
import { here } from '../here'
import { declinedDays, offerMinutes } from '../rules'
import { factorsOf } from './need'

/** Whether this browser has just signed in somebody without a passkey, who has not said "Not now". */
export const isPasskeyOffered = async (): Promise<boolean> => (await told()) === 'yes'

/** Whether "Not now" was said in this browser. */
export const isPasskeyDeclined = async (): Promise<boolean> => (await told()) === 'no'

/** Offers a passkey, for some minutes, to who has just signed in without having one. Only in an action. */
export async function offerPasskey({ read }: Store, memberId: number, now: Date): Promise<void> {
  if (await isPasskeyDeclined()) return declinePasskey(now) // remembered for as long again
  if ((await factorsOf(read, memberId)).passkeys === 0) await tell('yes', now, offerMinutes)
}

/** Remembers in this browser that no passkey is wanted now. Only in an action. */
export const declinePasskey = (now: Date): Promise<void> => tell('no', now, declinedDays * 24 * 60)

/** Takes the offer back from a browser that signs out: the next person in it is another. Only in an action. */
export async function endOffer(): Promise<void> {
  const { site } = here()
  const jar = await cookies()
  if (await isPasskeyOffered()) jar.set(offerCookieName(site), '', sessionCookie(site, new Date(0)))
}

const told = async () => (await cookies()).get(offerCookieName(here().site))?.value

async function tell(answer: Offer, now: Date, minutes: number) {
  const { site } = here()
  const until = new Date(now.getTime() + minutes * 60_000)
  const jar = await cookies()
  jar.set(offerCookieName(site), answer, sessionCookie(site, until))
}
