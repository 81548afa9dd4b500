import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { believePassword, type Proof, proveSession, provenSince } from '@/magazine/people/factor/proven'
import { limited } from '@/magazine/people/limits'
import { endLinksOf } from '@/magazine/people/link'
import type { Member } from '@/magazine/people/member'
import { hashPassword, passwordOf } from '@/magazine/people/password'
import { endSessionsOf, startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { tellOf } from './letters'

/**
 * Changes a member's password: every session and link of theirs ends, and this browser gets a new session, whose token it
 * gives. A letter tells. Refuses who can't show that they are the member, and a password as `passwordOf` does.
 */
export async function changePassword(
  store: Store,
  member: Member,
  { fresh: typed, ...proof }: Proof & { fresh: string },
  now: Date,
): Promise<string> {
  await limited('profile', String(member.id))
  const { members } = store.t
  const [row] = await store.read
    .select({ name: members.name, email: members.email })
    .from(members)
    .where(eq(members.id, member.id))
  const password = passwordOf(typed, row)
  await believePassword(store, member, proof, now)
  const passwordHash = await hashPassword(password)
  return store.write(async tx => {
    await tx.update(members).set({ passwordHash }).where(eq(members.id, member.id))
    const proven = await provenSince(tx, proof.session)
    await endSessionsOf(tx, member.id)
    await endLinksOf(tx, member.id)
    await tellOf(tx, 'passwordChanged', { memberId: member.id }, now)
    const token = await startSession(tx, member.id, now)
    if (proven) await proveSession(tx, hashOf(token), proven)
    return token
  })
}
