import { and, eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { forgive, limited, minutesOf } from '../limits'
import type { Member } from '../member'
import { isPassword } from '../password'
import { freshMinutes } from '../rules'
import { hasSecond, factorsOf } from './need'

/** A session's own hash, when the member can name it, and what was typed to be believed, in which field. */
export type Proof = { session?: string; password?: string; address: string; field?: string }

/** Notes that a second factor was shown in a session. */
export async function proveSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.update(tx.t.sessions).set({ provenAt: now }).where(eq(tx.t.sessions.tokenHash, tokenHash))
}

/** Notes that no session of a member has shown one, where they took their last away. */
export async function unproveWithout(tx: Tx, memberId: number): Promise<void> {
  if (hasSecond(await factorsOf(tx, memberId))) return
  await tx.update(tx.t.sessions).set({ provenAt: null }).where(eq(tx.t.sessions.memberId, memberId))
}

/** When a second factor was shown in a session; undefined if none was. */
export async function provenSince({ t: { sessions }, select }: Reading, tokenHash = ''): Promise<Date | undefined> {
  const [row] = await select({ provenAt: sessions.provenAt }).from(sessions).where(eq(sessions.tokenHash, tokenHash))
  return row?.provenAt ?? undefined
}

/** How much a session is believed: `fresh` ones began, or were proven, minutes ago; `unproven` ones lack the second factor that the member has. */
export async function beliefIn(
  reading: Reading,
  member: Member,
  session: string | undefined,
  now: Date,
): Promise<'fresh' | 'old' | 'unproven'> {
  const { sessions } = reading.t
  const [row] = await reading
    .select({ createdAt: sessions.createdAt, provenAt: sessions.provenAt })
    .from(sessions)
    .where(and(eq(sessions.tokenHash, session ?? ''), eq(sessions.memberId, member.id)))
  if (!row?.provenAt && hasSecond(await factorsOf(reading, member.id))) return 'unproven'
  const since = Math.max(row?.createdAt.getTime() ?? 0, row?.provenAt?.getTime() ?? 0)
  return now.getTime() - since <= freshMinutes * 60_000 ? 'fresh' : 'old'
}

/**
 * Believes that it is the member themself who changes how they sign in, or leaves: by a fresh session, else as
 * `believePassword` does.
 */
export async function believe(store: Store, member: Member, proof: Proof, now: Date): Promise<void> {
  if ((await beliefIn(store.read, member, proof.session, now)) !== 'fresh')
    await believePassword(store, member, proof, now)
}

/**
 * Believes that it is the member themself by their password; who has none, by a fresh session. Refuses a wrong one or none
 * (422), too many (429), and a session in which the second factor was not shown (403).
 */
export async function believePassword(
  store: Store,
  member: Member,
  { session, password = '', address, field = 'password' }: Proof,
  now: Date,
): Promise<void> {
  const belief = await beliefIn(store.read, member, session, now)
  if (belief === 'unproven') throw new Refusal('factor.proveFirst', { status: 403 })
  const { members } = store.t
  const [row] = await store.read.select({ hash: members.passwordHash }).from(members).where(eq(members.id, member.id))
  if (!row?.hash) {
    if (belief !== 'fresh') throw new Refusal('account.notFresh', { values: { freshMinutes } })
    return
  }
  if (password === '') throw new Refusal('factor.passwordNeeded', { field })
  const left = await limited('proof', String(member.id), address)
  if (!(await isPassword(row.hash, password)))
    throw new Refusal('account.wrongPassword', {
      field,
      values: { left: Math.min(left, 4), minutes: minutesOf('proof') },
    })
  await forgive('proof', String(member.id), address)
}
