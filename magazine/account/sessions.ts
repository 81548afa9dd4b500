import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { hashOf } from '@/magazine/people/token'
import { Refusal } from '@/magazine/settings/refusal'

/** A browser in which a member is signed in. `ref` names it on a page; neither its token nor the hash of it can be had from that. */
export type OwnSession = { ref: string; device: string; since: Date; usedAt: Date; isHere: boolean }

/** Where a member is signed in: this browser (`here`: its hash) first, then as lately as they were used. */
export async function sessionsOf(
  store: Store,
  { id }: Member,
  here: string | undefined,
  now: Date,
): Promise<OwnSession[]> {
  const { sessions } = store.t
  const rows = await store.read
    .select()
    .from(sessions)
    .where(and(eq(sessions.memberId, id), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
  return rows
    .map(({ tokenHash, device, createdAt, usedAt, slidAt }) => ({
      ref: refOf(tokenHash),
      device,
      since: createdAt,
      usedAt: usedAt ?? slidAt,
      isHere: tokenHash === here,
    }))
    .sort((one, other) => Number(other.isHere) - Number(one.isHere) || other.usedAt.getTime() - one.usedAt.getTime())
}

/** Signs a member out of one browser. Refuses what is no session of theirs, or not any more (404). */
export const endOneOf = (store: Store, { id }: Member, ref: string): Promise<void> =>
  store.write(async tx => {
    const { sessions } = tx.t
    const hashes = await tx.select({ tokenHash: sessions.tokenHash }).from(sessions).where(eq(sessions.memberId, id))
    const found = hashes.find(({ tokenHash }) => refOf(tokenHash) === ref)
    if (!found) throw new Refusal('account.sessionOver', { status: 404 })
    await tx.delete(sessions).where(eq(sessions.tokenHash, found.tokenHash))
  })

/** Signs a member out everywhere but in this browser (`here`: its hash). */
export const endOthersOf = (store: Store, { id }: Member, here: string | undefined): Promise<void> =>
  store.write(async (tx: Tx) => {
    const { sessions } = tx.t
    await tx.delete(sessions).where(and(eq(sessions.memberId, id), ne(sessions.tokenHash, here ?? '')))
  })

const refOf = (tokenHash: string) => hashOf(`session ${tokenHash}`).slice(0, 20)
