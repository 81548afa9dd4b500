import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { challengeMinutes, secondMinutes } from '../rules'
import { hashOf, newToken } from '../token'

type Purpose = 'passkey-sign-in' | 'passkey-add' | 'second-factor'
/** `first`: that a passkey, which then can't be the second factor too, was the first. */
type Asked = { purpose: Purpose; memberId?: number; first?: 'passkey' }
export type Challenge = { memberId: number | null; first: string }

/** Asks a browser something that it can answer once. Gives the token; for a passkey it is the challenge itself. */
export async function makeChallenge(tx: Tx, { purpose, memberId, first }: Asked, now: Date): Promise<string> {
  const token = newToken()
  const minutes = purpose === 'second-factor' ? secondMinutes : challengeMinutes
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const row = { tokenHash: hashOf(token), memberId, purpose, challenge: first ?? '', createdAt: now, expiresAt }
  await tx.insert(tx.t.challenges).values(row)
  return token
}

/** The question that waits under a token; undefined once it was answered or its time is over. */
export async function challengeBy(
  { t, select }: Reading,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<Challenge | undefined> {
  const { challenges } = t
  const [row] = await select({ memberId: challenges.memberId, first: challenges.challenge })
    .from(challenges)
    .where(alive(t, token, purpose, now))
  return row
}

/** Uses a question up, whatever the answer is worth: of two answers at once, one gets it. */
export async function spendChallenge(
  tx: Tx,
  token: string,
  purpose: Purpose,
  now: Date,
): Promise<Challenge | undefined> {
  const { challenges } = tx.t
  const [row] = await tx
    .delete(challenges)
    .where(alive(tx.t, token, purpose, now))
    .returning({ memberId: challenges.memberId, first: challenges.challenge })
  return row
}

/** Counts one try to answer; gives how many there were with it, undefined where no question waits. */
export async function countTry(tx: Tx, token: string, purpose: Purpose, now: Date): Promise<number | undefined> {
  const { challenges } = tx.t
  const [row] = await tx
    .update(challenges)
    .set({ attempts: sql`${challenges.attempts} + 1` })
    .where(alive(tx.t, token, purpose, now))
    .returning({ attempts: challenges.attempts })
  return row?.attempts
}

/** Takes away questions whose time is over; a job calls it. */
export const clearChallenges = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.challenges).where(lt(tx.t.challenges.expiresAt, now))
  })

const alive = ({ challenges }: Reading['t'], token: string, purpose: Purpose, now: Date) =>
  and(eq(challenges.tokenHash, hashOf(token)), eq(challenges.purpose, purpose), gt(challenges.expiresAt, now))
