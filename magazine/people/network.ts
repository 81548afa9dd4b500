import { createHmac } from 'node:crypto'
import { and, desc, eq, gt, inArray, lt, ne } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { readEnvironment } from '@/magazine/settings/environment'
import { networkOf } from './limits'
import { networkDays, networkNotedHours } from './rules'
import { authSecret } from './secret'

const hourMs = 3_600_000

/**
 * Notes the network that a member comes from, at most twice a day, as a hash with a key of this magazine: which address it
 * was can't be told from it, only that others came from the same.
 */
export async function seenFrom(store: Store, memberId: number, address: string | undefined, now: Date): Promise<void> {
  if (!address) return
  const networkHash = hashOfNetwork(address)
  const { memberNetworks } = store.t
  const noted = new Date(now.getTime() - networkNotedHours * hourMs)
  const isNoted = and(
    eq(memberNetworks.memberId, memberId),
    eq(memberNetworks.networkHash, networkHash),
    gt(memberNetworks.seenAt, noted),
  )
  if (await store.read.$count(memberNetworks, isNoted)) return
  await store.write(async tx => {
    await tx
      .insert(memberNetworks)
      .values({ memberId, networkHash, seenAt: now })
      .onConflictDoUpdate({ target: [memberNetworks.memberId, memberNetworks.networkHash], set: { seenAt: now } })
  }, 'soon')
}

/** Whether a member came from this network within 30 days. */
export async function wasSeenFrom({ read }: Store, memberId: number, address: string, now: Date): Promise<boolean> {
  const { memberNetworks: seen } = read.t
  const own = and(eq(seen.memberId, memberId), eq(seen.networkHash, hashOfNetwork(address)))
  return (await read.$count(seen, and(own, gt(seen.seenAt, forgottenAt(now))))) > 0
}

/** Forgets the networks of 30 days ago; a job calls it. */
export const forgetNetworks = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.memberNetworks).where(lt(tx.t.memberNetworks.seenAt, forgottenAt(now)))
  })

/** Somebody who was seen on a network that another member was seen on too, and when they were last. */
export type Neighbour = { id: number; seenAt: Date }

const mostNeighbours = 20

/** Who came from the same networks as this member within 30 days, those who were seen last first. */
export async function neighboursOf({ t, select }: Reading, memberId: number, now = new Date()): Promise<Neighbour[]> {
  const { memberNetworks } = t
  const living = gt(memberNetworks.seenAt, forgottenAt(now))
  const own = await select({ hash: memberNetworks.networkHash })
    .from(memberNetworks)
    .where(and(eq(memberNetworks.memberId, memberId), living))
    .orderBy(desc(memberNetworks.seenAt))
    .limit(mostNeighbours)
  if (own.length === 0) return []
  const hashes = own.map(({ hash }) => hash)
  const rows = await select({ id: memberNetworks.memberId, seenAt: memberNetworks.seenAt })
    .from(memberNetworks)
    .where(and(inArray(memberNetworks.networkHash, hashes), ne(memberNetworks.memberId, memberId), living))
    .orderBy(desc(memberNetworks.seenAt))
    .limit(mostNeighbours * 5)
  const latest = new Map<number, Neighbour>()
  for (const row of rows) if (!latest.has(row.id)) latest.set(row.id, row)
  return [...latest.values()].slice(0, mostNeighbours)
}

const forgottenAt = (now: Date) => new Date(now.getTime() - networkDays * 24 * hourMs)

const hashOfNetwork = (address: string) => createHmac('sha256', key()).update(networkOf(address)).digest('hex')

// A key of its own, made of the secret: the hashes tell nothing of it, nor does anything else that is sealed with it.
let made: Buffer | undefined
const key = () =>
  (made ??= createHmac('sha256', authSecret(readEnvironment(process.env)))
    .update('networks')
    .digest())
