import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { emailOf } from './email'
import { endLinksOf } from './link'
import { type Member, memberColumns, memberOf, type Role } from './member'
import { endSessionsOf } from './session-row'

/** A member as the list of accounts shows them. */
export type Account = { member: Member; email: string; isConfirmed: boolean; isDisabled: boolean }

/** Everybody who has an account, in the order in which they joined. */
export async function accounts({ t, select }: Reading): Promise<Account[]> {
  const rows = await select(columns(t)).from(t.members).orderBy(asc(t.members.id))
  return rows.map(accountOf)
}

/** The account with this address. Refuses what is no address, and one that nobody has. */
export async function accountByEmail({ t, select }: Reading, typed: string): Promise<Account> {
  const email = emailOf(typed)
  const [row] = await select(columns(t)).from(t.members).where(eq(t.members.email, email))
  if (!row) throw new Refusal('people.noAccount', { status: 404, values: { email } })
  return accountOf(row)
}

/** Gives a member a role and ends their sessions, so that none has rights of before. Refuses to take the last owner's. */
export const setRole = (store: Store, email: string, role: Role): Promise<Member> =>
  store.write(async tx => {
    const { member } = await accountByEmail(tx, email)
    return (await giveRole(tx, member, role)) ?? member
  })

/** The same within a transaction. Gives the member as they are then; undefined if they had the role already. */
export async function giveRole(tx: Tx, member: Member, role: Role): Promise<Member | undefined> {
  if (member.role === role) return undefined
  if (role !== 'owner') await keepAnOwner(tx, member)
  await tx.update(tx.t.members).set({ role }).where(eq(tx.t.members.id, member.id))
  await endSessionsOf(tx, member.id)
  return memberOf({ ...member, role })
}

/** Shuts a member out: their sessions and links end, their words stay. Refuses to do so to the last owner. */
export const disableMember = (store: Store, email: string, now: Date): Promise<Member> =>
  store.write(async tx => {
    const { member, isDisabled } = await accountByEmail(tx, email)
    if (!isDisabled) await shutOut(tx, member, now)
    return member
  })

/** The same within a transaction. */
export async function shutOut(tx: Tx, member: Member, now: Date): Promise<void> {
  await keepAnOwner(tx, member)
  await tx.update(tx.t.members).set({ disabledAt: now }).where(eq(tx.t.members.id, member.id))
  await endSessionsOf(tx, member.id)
  await endLinksOf(tx, member.id)
}

/** Lets somebody in again who was shut out. */
export async function letIn(tx: Tx, { id }: Member): Promise<void> {
  await tx.update(tx.t.members).set({ disabledAt: null }).where(eq(tx.t.members.id, id))
}

/** Refuses what would leave the magazine without an owner who can come in and stays. */
export async function keepAnOwner(tx: Tx, { id, role }: Member): Promise<void> {
  if (role !== 'owner') return
  const { members } = tx.t
  // On PostgreSQL two owners who go at once would each see the other: who comes second waits here. Nothing is changed.
  await tx
    .update(members)
    .set({ bio: sql`${members.bio}` })
    .where(eq(members.role, 'owner'))
  const stays = and(eq(members.role, 'owner'), isNull(members.disabledAt), isNull(members.leavingAt))
  if ((await tx.$count(members, and(stays, ne(members.id, id)))) === 0)
    throw new Refusal('people.lastOwner', { status: 409 })
}

const columns = (t: Reading['t']) => ({
  ...memberColumns(t),
  email: t.members.email,
  confirmedAt: t.members.emailConfirmedAt,
  disabledAt: t.members.disabledAt,
})

type Row = Parameters<typeof memberOf>[0] & { email: string; confirmedAt: Date | null; disabledAt: Date | null }

const accountOf = ({ email, confirmedAt, disabledAt, ...row }: Row): Account => ({
  member: memberOf(row),
  email,
  isConfirmed: confirmedAt !== null,
  isDisabled: disabledAt !== null,
})
