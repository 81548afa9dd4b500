import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { around } from './here'
import { type Member, memberColumns, memberOf, type Role } from './member'
import { isAtLeast } from './roles'
import { deskHours, sessionDays, slideHours, usedMinutes } from './rules'
import { hashOf, newToken } from './token'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** When a session that is used now ends: a member's in 30 days; in 12 hours one that the desk can be reached with. */
const sessionEnd = (now: Date, role: Role): Date =>
  new Date(now.getTime() + (isAtLeast(role, 'moderator') ? deskHours : sessionDays * 24) * hourMs)

/** Signs a member in: a new session. Gives its token, which only the browser keeps. */
export async function startSession(tx: Tx, memberId: number, now: Date): Promise<string> {
  const { members, sessions } = tx.t
  const token = newToken()
  const [member] = await tx.select({ role: members.role }).from(members).where(eq(members.id, memberId))
  if (!member) throw new Error(`a session was to be started for member ${memberId}, who is not there`)
  await tx.insert(sessions).values({
    tokenHash: hashOf(token),
    memberId,
    device: around.getStore()?.device ?? '',
    ...{ createdAt: now, slidAt: now, usedAt: now, expiresAt: sessionEnd(now, member.role) },
  })
  return token
}

/** Who the session with this hash belongs to; undefined if it has ended or the member is disabled. One indexed query. */
export const memberBySession = async (store: Store, tokenHash: string, now = new Date()): Promise<Member | undefined> =>
  (await sessionByHash(store, tokenHash, now))?.member

export type Session = { member: Member; createdAt: Date; slidAt: Date; usedAt: Date; expiresAt: Date }

/**
 * A living session with its member; undefined if it has ended or the member is disabled. One indexed query. Where the owner
 * requires a second factor, who has not shown one in this session is held back: they read and write as a member.
 */
export async function sessionByHash(
  { read }: Store,
  tokenHash: string,
  now = new Date(),
): Promise<Session | undefined> {
  const { members, sessions, settings } = read.t
  const { createdAt, slidAt, usedAt, expiresAt, provenAt } = sessions
  const [row] = await read
    .select({
      ...memberColumns(read.t),
      ...{ createdAt, slidAt, usedAt, expiresAt, provenAt },
      required: settings.value,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .leftJoin(settings, eq(settings.name, 'secondFactor'))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), isNull(members.disabledAt)))
  if (!row) return undefined
  const heldBack = row.required === true && row.provenAt === null
  const member = memberOf(heldBack ? { ...row, role: 'member' } : row)
  return { ...row, member, usedAt: row.usedAt ?? row.slidAt }
}

/**
 * Notes that a living session is used, once in some minutes; a member's is lengthened once a day by it, one of the desk each
 * time. Gives its new end if it was lengthened, so that the cookie follows.
 */
export async function slideSession(store: Store, tokenHash: string, now: Date): Promise<Date | undefined> {
  const found = await sessionByHash(store, tokenHash, now)
  if (!found || now.getTime() - found.usedAt.getTime() < usedMinutes * minuteMs) return undefined
  const { role } = found.member
  const isDue = isAtLeast(role, 'moderator') || now.getTime() - found.slidAt.getTime() >= slideHours * hourMs
  const expiresAt = isDue ? sessionEnd(now, role) : undefined
  const { sessions } = store.t
  const lengthened = await store.write(tx =>
    tx
      .update(sessions)
      .set({ usedAt: now, ...(expiresAt && { slidAt: now, expiresAt }) })
      .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)))
      .returning({ tokenHash: sessions.tokenHash }),
  )
  return lengthened.length ? expiresAt : undefined
}

/** Signs one browser out. */
export const endSession = (store: Store, tokenHash: string): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.sessions).where(eq(tx.t.sessions.tokenHash, tokenHash))
  })

/** Signs a member out everywhere; who has shown one factor and not yet the second begins anew, too. */
export async function endSessionsOf(tx: Tx, memberId: number): Promise<void> {
  const { challenges, sessions } = tx.t
  for (const table of [sessions, challenges]) await tx.delete(table).where(eq(table.memberId, memberId))
}

/** Takes away sessions that have ended; a job calls it. */
export const clearSessions = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.sessions).where(lt(tx.t.sessions.expiresAt, now))
  })
