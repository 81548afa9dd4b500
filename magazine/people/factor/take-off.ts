import { eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { endLinksOf } from '../link'
import type { Member } from '../member'
import { endSessionsOf } from '../session-row'
import { accountByEmail } from '../standing'
import { dropApp } from './app'
import { tellFactor } from './letter'
import { factorsOf } from './need'

/**
 * Takes off all that a member has as a second factor: app, passkeys and recovery codes. Who has lost them comes in by the
 * first alone; every session and link of before ends, and a letter tells. Refuses where there is none (409).
 */
export async function takeFactorOff(tx: Tx, { id, name }: Member, now: Date): Promise<void> {
  const { challenges, passkeys, recoveryCodes } = tx.t
  const { passkeys: had } = await factorsOf(tx, id)
  const hadApp = await dropApp(tx, id)
  if (!hadApp && had === 0) throw new Refusal('factor.noneThere', { status: 409, values: { name } })
  await tx.delete(passkeys).where(eq(passkeys.memberId, id))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, id))
  await tx.delete(challenges).where(eq(challenges.memberId, id))
  await endSessionsOf(tx, id)
  await endLinksOf(tx, id)
  await tellFactor(tx, 'takenOff', { memberId: id }, now)
}

/** The same for the account with this address, from the shell. Gives whose it is. */
export const resetFactor = (store: Store, email: string, now: Date): Promise<Member> =>
  store.write(async tx => {
    const { member } = await accountByEmail(tx, email)
    await takeFactorOff(tx, member, now)
    return member
  })
