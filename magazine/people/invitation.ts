import { and, desc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { type Member, shownMember } from './member'
import { invitationDays, mostInvitations } from './rules'
import { hashOf, isToken, newToken } from './token'

/** What somebody is invited to be, while the invitation can be used. */
export type Invited = 'member' | 'owner'
/** An invitation as the member who made it sees it; `usedBy` has no name once that member has left. */
export type Invitation = {
  at: Date
  until: Date
  isOver: boolean
  usedAt?: Date
  usedBy?: { name: string; handle: string }
}

/** How many more invitations a member can make; an owner as many as are needed, which is no number. */
export async function invitationsLeft(read: Reading, { id, role }: Member, now = new Date()): Promise<number> {
  const { invitations } = read.t
  if (role === 'owner') return Infinity
  const made = and(eq(invitations.byId, id), or(isNotNull(invitations.usedAt), gt(invitations.expiresAt, now)))
  return Math.max(0, mostInvitations - (await read.$count(invitations, made)))
}

/** Makes an invitation that works once. Gives its token, kept nowhere. Refuses when none is needed, or none is left. */
export const makeInvitation = (store: Store, member: Member, now: Date): Promise<string> =>
  store.write(async tx => {
    if ((await magazineOf(tx)).joining !== 'invitation') throw new Refusal('setup.noInvitations', { status: 409 })
    await holdMember(tx, member.id)
    if ((await invitationsLeft(tx, member, now)) === 0)
      throw new Refusal('setup.invitationsUsedUp', { status: 409, values: { mostInvitations } })
    return putInvitation(tx, { role: 'member', byId: member.id, hours: invitationDays * 24 }, now)
  })

/** Puts an invitation down and gives its token. */
export async function putInvitation(
  tx: Tx,
  { role, byId, hours }: { role: Invited; byId?: number; hours: number },
  now: Date,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  await tx.insert(tx.t.invitations).values({ tokenHash: hashOf(token), role, byId, createdAt: now, expiresAt })
  return token
}

/** The invitations that a member made, newest first. */
export async function invitationsOf({ t, select }: Reading, memberId: number, now = new Date()): Promise<Invitation[]> {
  const { invitations, members } = t
  const rows = await select({ made: invitations, ...shownMember(t) })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.usedById))
    .where(eq(invitations.byId, memberId))
    .orderBy(desc(invitations.createdAt))
    .limit(50)
  return rows.map(({ made, name, handle }) => ({
    at: made.createdAt,
    until: made.expiresAt,
    isOver: made.expiresAt <= now,
    usedAt: made.usedAt ?? undefined,
    usedBy: name ? { name, handle } : undefined,
  }))
}

/** What the invitation with this token is to; undefined once it was used, has ended, or its maker was shut out or leaves. */
export async function invitedBy({ t, select }: Reading, token: unknown, now: Date): Promise<Invited | undefined> {
  if (!isToken(token)) return undefined
  const { invitations, members } = t
  const [row] = await select({ role: invitations.role })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.byId))
    .where(
      and(
        eq(invitations.tokenHash, hashOf(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
        isNull(members.disabledAt),
        isNull(members.leavingAt),
      ),
    )
  return row?.role
}

/** Uses an invitation up: of two who press at once, one gets it. Gives what it is to. */
export async function spendInvitation(tx: Tx, token: unknown, now: Date): Promise<Invited | undefined> {
  const role = await invitedBy(tx, token, now)
  if (!role || !isToken(token)) return undefined
  const { invitations } = tx.t
  const used = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.tokenHash, hashOf(token)), isNull(invitations.usedAt)))
    .returning({ role: invitations.role })
  return used[0]?.role
}

/** Notes who came by an invitation. */
export async function cameBy(tx: Tx, token: string, memberId: number): Promise<void> {
  const { invitations } = tx.t
  await tx
    .update(invitations)
    .set({ usedById: memberId })
    .where(eq(invitations.tokenHash, hashOf(token)))
}

// On PostgreSQL two at once would each count without the other: the second waits here. Nothing is changed.
async function holdMember(tx: Tx, id: number) {
  const { members } = tx.t
  await tx
    .update(members)
    .set({ bio: sql`${members.bio}` })
    .where(eq(members.id, id))
}
