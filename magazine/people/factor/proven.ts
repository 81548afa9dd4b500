import { and, eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { limited } from '../limits'
import type { Member } from '../member'
import { isPassword } from '../password'
import { freshMinutes } from '../rules'
import { hasSecond, factorsOf } from './need'

/** A session's own hash, when the member can name it, and what was typed to be believed. */
export type Proof = { session?: string; password?: string; address: string }

/** Notes that a second factor was shown in a session. */
export async function proveSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.update(tx.t.sessions).set({ provenAt: now }).where(eq(tx.t.sessions.tokenHash, tokenHash))
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
 * Believes that it is the member themself who changes how they sign in: by a fresh session, else by the password. Refuses a
 * wrong one (422), too many (429), and a session in which the second factor was not shown (403).
 */
export async function believe(store: Store, member: Member, { session, password, address }: Proof, now: Date) {
  const belief = await beliefIn(store.read, member, session, now)
  if (belief === 'unproven') throw new Refusal('factor.proveFirst', { status: 403 })
  if (belief === 'fresh') return
  if (!password) throw new Refusal('factor.passwordNeeded', { field: 'password' })
  await limited('proof', String(member.id), address)
  const { members } = store.t
  const [row] = await store.read
    .select({ passwordHash: members.passwordHash })
    .from(members)
    .where(eq(members.id, member.id))
  if (!(await isPassword(row?.passwordHash, password))) throw new Refusal('factor.passwordWrong', { field: 'password' })
}
