import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { arrive, type Arrived, type Luggage } from './arrive'
import { limited } from './limits'
import { endLinksOf, linkByToken, spendLink } from './link'
import { hashPassword, passwordOf } from './password'
import { endSessionsOf } from './session-row'

type Choice = Luggage & { link: string; password: string; address: string }

/**
 * Sets a new password by a mailed link, ends every other session and link of the member, and signs in. Refuses a link that
 * was used or has ended (410), a password as `passwordOf` does, and too many tries (429).
 */
export async function choosePassword(store: Store, { link, address, ...given }: Choice, now: Date): Promise<Arrived> {
  await limited('link', address)
  const known = await linkByToken(store.read, link, 'password', now)
  if (!known) throw new Refusal('people.linkOver', { status: 410 })
  const passwordHash = await hashPassword(passwordOf(given.password, known))
  return store.write(async tx => {
    const used = await spendLink(tx, link, 'password', now)
    if (!used) throw new Refusal('people.linkOver', { status: 410 })
    await tx.update(tx.t.members).set({ passwordHash }).where(eq(tx.t.members.id, used.memberId))
    await endSessionsOf(tx, used.memberId)
    await endLinksOf(tx, used.memberId)
    return arrive(tx, used.memberId, given, now)
  })
}

/** Confirms a member's address by the link mailed to it. Refuses one that was used or has ended (410). */
export async function confirmEmail(store: Store, link: string, now: Date): Promise<void> {
  await store.write(async tx => {
    if (!(await spendLink(tx, link, 'confirm', now))) throw new Refusal('people.linkOver', { status: 410 })
  })
}
