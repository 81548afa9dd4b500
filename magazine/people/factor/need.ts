import { eq } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { isAtLeast } from '../roles'

/** What a member has to come in by besides a password, mailed link or provider. */
export type Factors = { passkeys: number; app: boolean; isStaff: boolean }

/** The factors of a member. `isStaff` is of their role, whatever their session is held back to. */
export async function factorsOf(reading: Reading, memberId: number): Promise<Factors> {
  const { members, passkeys } = reading.t
  const [row] = await reading
    .select({ role: members.role, confirmedAt: members.totpConfirmedAt })
    .from(members)
    .where(eq(members.id, memberId))
  return {
    passkeys: await reading.$count(passkeys, eq(passkeys.memberId, memberId)),
    app: Boolean(row?.confirmedAt),
    isStaff: row !== undefined && isAtLeast(row.role, 'moderator'),
  }
}

/** A second factor: an app, for whoever set one up, and a passkey for moderators and above. For others it is one way in of several. */
export const hasSecond = ({ passkeys, app, isStaff }: Factors): boolean => app || (isStaff && passkeys > 0)

/**
 * What is asked of a member who has shown one factor: `show` the second, or `set up` one, because the owner requires it
 * from moderators up; undefined if nothing.
 */
export async function needOf(reading: Reading, memberId: number): Promise<'show' | 'set up' | undefined> {
  const factors = await factorsOf(reading, memberId)
  if (hasSecond(factors)) return 'show'
  return factors.isStaff && (await magazineOf(reading)).secondFactor ? 'set up' : undefined
}
