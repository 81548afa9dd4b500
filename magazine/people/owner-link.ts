import { and, eq, isNull } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { putInvitation } from './invitation'
import { ownerLinkHours } from './rules'

/** Whether there is somebody who owns the magazine and can come in. */
export async function hasOwner(read: Reading): Promise<boolean> {
  const { members } = read.t
  return (await read.$count(members, and(eq(members.role, 'owner'), isNull(members.disabledAt)))) > 0
}

/**
 * Makes the one-time link by which somebody becomes the owner, to be printed at a start; that of the start before ends.
 * Undefined, and none works any more, while there is an owner. `site` is the origin.
 */
export const ownerLink = (store: Store, site: string, now: Date): Promise<string | undefined> =>
  store.write(async tx => {
    const { invitations } = tx.t
    await tx.delete(invitations).where(and(eq(invitations.role, 'owner'), isNull(invitations.usedAt)))
    if (await hasOwner(tx)) return undefined
    const token = await putInvitation(tx, { role: 'owner', hours: ownerLinkHours }, now)
    return `${site}/register?invitation=${token}`
  })
