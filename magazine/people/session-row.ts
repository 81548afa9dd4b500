import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { type Member, memberColumns, memberOf } from './member'
import { sessionDays, slideHours } from './rules'
import { hashOf, newToken } from './token'

const hourMs = 3_600_000

/** When a session that is used now ends. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + sessionDays * 24 * hourMs)

/** Signs a member in: a new session of 30 days. Gives its token, which only the browser keeps. */
export async function startSession(tx: Tx, memberId: number, now: Date): Promise<string> {
  const token = newToken()
  await tx
    .insert(tx.t.sessions)
    .values({ tokenHash: hashOf(token), memberId, createdAt: now, slidAt: now, expiresAt: sessionEnd(now) })
  return token
}

/** Who the session with this hash belongs to; undefined if it has ended or the member is disabled. One indexed query. */
export const memberBySession = async (store: Store, tokenHash: string, now = new Date()): Promise<Member | undefined> =>
  (await sessionByHash(store, tokenHash, now))?.member

export type Session = { member: Member; slidAt: Date; expiresAt: Date }

/** A living session with its member; undefined if it has ended or the member is disabled. One indexed query. */
export async function sessionByHash(
  { read }: Store,
  tokenHash: string,
  now = new Date(),
): Promise<Session | undefined> {
  const { members, sessions } = read.t
  const [row] = await read
    .select({ ...memberColumns(read.t), slidAt: sessions.slidAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), isNull(members.disabledAt)))
  return row && { member: memberOf(row), slidAt: row.slidAt, expiresAt: row.expiresAt }
}

/** Lengthens a living session to 30 days from now, once a day. Gives its new end if it did, so that the cookie follows. */
export async function slideSession(store: Store, tokenHash: string, now: Date): Promise<Date | undefined> {
  const found = await sessionByHash(store, tokenHash, now)
  if (!found || now.getTime() - found.slidAt.getTime() < slideHours * hourMs) return undefined
  const { sessions } = store.t
  const expiresAt = sessionEnd(now)
  await store.write(async tx => {
    await tx
      .update(sessions)
      .set({ slidAt: now, expiresAt })
      .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
  })
  return expiresAt
}

/** When the session of a token began; undefined for none. */
export async function sessionStart({ read }: Store, token: string): Promise<Date | undefined> {
  const { sessions } = read.t
  const [row] = await read
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.tokenHash, hashOf(token)))
  return row?.createdAt
}

/** Signs one browser out. */
export const endSession = (store: Store, tokenHash: string): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.sessions).where(eq(tx.t.sessions.tokenHash, tokenHash))
  })

/** Signs a member out everywhere. */
export async function endSessionsOf(tx: Tx, memberId: number): Promise<void> {
  await tx.delete(tx.t.sessions).where(eq(tx.t.sessions.memberId, memberId))
}

/** Takes away sessions that have ended; a job calls it. */
export const clearSessions = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.sessions).where(lt(tx.t.sessions.expiresAt, now))
  })
