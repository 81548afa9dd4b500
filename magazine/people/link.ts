import { and, eq, gt, inArray, isNull, lt } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { confirmDays, linkMinutes } from './rules'
import { endSessionsOf } from './session-row'
import { hashOf, newToken } from './token'

/** `shell`: to sign in, too, but handed over by the owner, so it proves no address. `email`: to change to that address. */
export type Purpose = 'sign-in' | 'shell' | 'password' | 'confirm' | 'email'
export type Link = { memberId: number; name: string; email: string; purpose: Purpose }

/** Makes a link that works once: for 30 minutes, to confirm an address for 7 days. Gives its token, kept nowhere. */
export async function makeLink(
  tx: Tx,
  { memberId, email, purpose }: { memberId: number; email: string; purpose: Purpose },
  now: Date,
): Promise<string> {
  const token = newToken()
  const minutes = purpose === 'confirm' ? confirmDays * 24 * 60 : linkMinutes
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  await tx.insert(tx.t.links).values({ tokenHash: hashOf(token), memberId, email, purpose, createdAt: now, expiresAt })
  return token
}

/** Whose link it is; undefined once it was used, has ended, or its member is disabled or has another address by now. */
export async function linkByToken(
  { t, select }: Reading,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<Link | undefined> {
  const { links, members } = t
  const [row] = await select({
    memberId: links.memberId,
    name: members.name,
    email: links.email,
    purpose: links.purpose,
  })
    .from(links)
    .innerJoin(
      members,
      and(eq(members.id, links.memberId), purpose === 'email' ? undefined : eq(members.email, links.email)),
    )
    .where(
      and(
        eq(links.tokenHash, hashOf(token)),
        inArray(links.purpose, purpose === 'sign-in' ? ['sign-in', 'shell'] : [purpose]),
        gt(links.expiresAt, now),
        isNull(links.usedAt),
        isNull(members.disabledAt),
      ),
    )
  return row
}

/**
 * Uses a link up: of two that press at once, one gets it. A link that came by mail to the member's address proves it; if
 * nothing had before, the account was perhaps made by somebody else, so all that they could come in with ends.
 */
export async function spendLink(tx: Tx, token: string, purpose: Purpose, now: Date): Promise<Link | undefined> {
  const { links } = tx.t
  const link = await linkByToken(tx, token, purpose, now)
  if (!link) return undefined
  const used = await tx
    .update(links)
    .set({ usedAt: now })
    .where(and(eq(links.tokenHash, hashOf(token)), isNull(links.usedAt)))
    .returning({ memberId: links.memberId })
  if (!used.length) return undefined
  if (link.purpose !== 'shell' && link.purpose !== 'email') await prove(tx, link, now)
  return link
}

async function prove(tx: Tx, { memberId, purpose }: Link, now: Date) {
  const { members } = tx.t
  const unproven = and(eq(members.id, memberId), isNull(members.emailConfirmedAt))
  const proves = purpose === 'confirm' ? { emailConfirmedAt: now } : { emailConfirmedAt: now, passwordHash: null }
  const proven = await tx.update(members).set(proves).where(unproven).returning({ id: members.id })
  if (!proven.length || purpose === 'confirm') return
  await endSessionsOf(tx, memberId)
  await endLinksOf(tx, memberId)
  await endWaysIn(tx, memberId)
}

/**
 * What else somebody may have put there to come in by. Not of staff: their role came from one who knows them, and who
 * reads their mail alone shall not be rid of their second factor.
 */
async function endWaysIn(tx: Tx, memberId: number) {
  const { accounts, members, passkeys, recoveryCodes } = tx.t
  const none = { totpSecret: null, totpConfirmedAt: null, totpUsed: null }
  const plain = and(eq(members.id, memberId), eq(members.role, 'member'))
  if (!(await tx.update(members).set(none).where(plain).returning({ id: members.id })).length) return
  for (const table of [accounts, passkeys, recoveryCodes]) await tx.delete(table).where(eq(table.memberId, memberId))
}

/** Ends every link of a member that was not used yet. */
export async function endLinksOf(tx: Tx, memberId: number): Promise<void> {
  await tx.delete(tx.t.links).where(and(eq(tx.t.links.memberId, memberId), isNull(tx.t.links.usedAt)))
}

/** Takes away links that have ended; a job calls it. */
export const clearLinks = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.links).where(lt(tx.t.links.expiresAt, now))
  })
