import { and, eq, ne } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { emailOf } from '@/magazine/people/email'
import { believe, type Proof } from '@/magazine/people/factor/proven'
import { writeNothing } from '@/magazine/people/letters'
import { limited } from '@/magazine/people/limits'
import { endLinksOf, makeLink, spendLink } from '@/magazine/people/link'
import type { Member } from '@/magazine/people/member'
import { refuseEmail } from '@/magazine/people/refuse-email'
import { Refusal } from '@/magazine/settings/refusal'
import { tellOf } from './letters'

type Asked = Proof & { email: string; site: string }

/**
 * Mails a link to the address that a member wants to have; it is theirs once its button is pressed. Who has an account with
 * it already learns nothing: it is answered the same, in the same time, and no letter goes. Refuses what is no address or
 * none to join with, who can't show that they are the member, and too many letters (429).
 */
export async function askForEmail(store: Store, member: Member, { email: typed, site, ...proof }: Asked, now: Date) {
  const email = emailOf(typed)
  await refuseEmail(store.read, email)
  await believe(store, member, proof, now)
  await limited('letter', email, proof.address)
  await limited('letter', `account ${member.id}`)
  await store.write(async tx => {
    if (await tx.$count(tx.t.members, eq(tx.t.members.email, email))) return writeNothing(tx, now)
    const token = await makeLink(tx, { memberId: member.id, email, purpose: 'email' }, now)
    const link = `${site}/account/email/${token}`
    await tellOf(tx, 'emailAsked', { memberId: member.id, to: email, link }, now)
  })
}

/**
 * Gives a member the address that the mailed link proves to be theirs, ends their other links, and tells the old address.
 * Refuses a link that was used or has ended, or whose address has become another's meanwhile (410).
 */
export async function changeEmail(store: Store, link: string, now: Date): Promise<void> {
  await store.write(async tx => {
    const { members } = tx.t
    const used = await spendLink(tx, link, 'email', now)
    if (!used) throw new Refusal('people.linkOver', { status: 410 })
    const { memberId, email } = used
    const others = and(eq(members.email, email), ne(members.id, memberId))
    if (await tx.$count(members, others)) throw new Refusal('people.linkOver', { status: 410 })
    await tellOf(tx, 'emailChanged', { memberId, email }, now)
    await tx.update(members).set({ email, emailConfirmedAt: now }).where(eq(members.id, memberId))
    await endLinksOf(tx, memberId)
  })
}
