import type { Store } from '@/db/store'
import { type Offer, offerCookieName, sessionCookie } from '../cookie'
import { here } from '../here'
import { declinedDays, offerMinutes } from '../rules'
import { factorsOf } from './need'

type Readable = { get: (name: string) => { value: string } | undefined }
/** The cookies of the browser being answered; only an action can set any. */
type Jar = Readable & { set: (name: string, value: string, options: ReturnType<typeof sessionCookie>) => unknown }

/** Whether this browser has just signed in somebody without a passkey (`yes`), or "Not now" was said in it (`no`). */
export function offerIn(jar: Readable): Offer | undefined {
  const said = jar.get(offerCookieName(here().site))?.value
  return said === 'yes' || said === 'no' ? said : undefined
}

/** Offers a passkey, for some minutes, to who has just signed in without having one. */
export async function offerPasskey(jar: Jar, { read }: Store, memberId: number, now: Date): Promise<void> {
  if (offerIn(jar) === 'no') return declinePasskey(jar, now) // remembered for as long again
  if ((await factorsOf(read, memberId)).passkeys === 0) say(jar, 'yes', minutesAfter(now, offerMinutes))
}

/** Remembers in this browser that no passkey is wanted now. */
export const declinePasskey = (jar: Jar, now: Date): void => say(jar, 'no', minutesAfter(now, declinedDays * 24 * 60))

/** Takes the offer back from a browser that signs out: the next person in it is another. */
export function endOffer(jar: Jar): void {
  if (offerIn(jar) === 'yes') say(jar, '', new Date(0))
}

function say(jar: Jar, answer: Offer | '', until: Date) {
  const { site } = here()
  jar.set(offerCookieName(site), answer, sessionCookie(site, until))
}

const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)
