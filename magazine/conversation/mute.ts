import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { type Member, shownMember } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'

/**
 * Folds away for a member what another one says, wherever they read it; again changes nothing. Nobody is told. Refuses
 * oneself (403) and a handle that is nobody's (404).
 */
export const muteMember = (store: Store, { id }: Member, handle: string, now: Date): Promise<void> =>
  store.write(async tx => {
    const { members, mutes } = tx.t
    const [whom] = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.handle, handle), isNull(members.leavingAt)))
    if (!whom) throw new Refusal('mute.nobody', { status: 404 })
    if (whom.id === id) throw new Refusal('mute.self', { status: 403 })
    await tx.insert(mutes).values({ memberId: id, mutedId: whom.id, createdAt: now }).onConflictDoNothing()
  })

/** Shows again what they say. */
export const unmuteMember = (store: Store, { id }: Member, handle: string): Promise<void> =>
  store.write(async tx => {
    const { members, mutes } = tx.t
    const [whom] = await tx.select({ id: members.id }).from(members).where(eq(members.handle, handle))
    if (whom) await tx.delete(mutes).where(and(eq(mutes.memberId, id), eq(mutes.mutedId, whom.id)))
  })

/** Whom a member has muted, by their ids. */
export async function mutedBy({ t: { mutes }, select }: Pick<Reading, 't' | 'select'>, id: number) {
  const rows = await select({ id: mutes.mutedId }).from(mutes).where(eq(mutes.memberId, id))
  return new Set(rows.map(row => row.id))
}

/** The people whom a member has muted, by name. Who is leaving is not named. */
export async function mutedPeople({ read }: Store, id: number): Promise<{ name: string; handle: string }[]> {
  const { members, mutes } = read.t
  const { name, handle } = shownMember(read.t)
  const rows = await read
    .select({ name, handle })
    .from(mutes)
    .innerJoin(members, eq(members.id, mutes.mutedId))
    .where(and(eq(mutes.memberId, id), isNull(members.leavingAt)))
    .orderBy(asc(mutes.mutedId))
  return rows.toSorted((one, other) => one.name.localeCompare(other.name))
}
