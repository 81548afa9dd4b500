import type { Tx } from '@/db/store'
import { makeChallenge } from './factor/challenge'
import { needOf } from './factor/need'
import { proveSession } from './factor/proven'
import { claimKept } from './kept'
import { ownPath, secondFactorAddress } from './rules'
import { startSession } from './session-row'
import { hashOf, isToken } from './token'

/** What somebody carries along on the way through sign-in: a token of words that wait, the page to come back to. */
export type Luggage = { kept?: string; next?: string }
/** A new session's token, for the cookie, and where to go on. An empty one is none: there the second factor is asked for first. */
export type Arrived = { token: string; go: string }

/**
 * Lets a member in who has shown one factor, and gives them their words: they go on where they wanted to say them, else
 * where they came from. Who has a second factor is asked for it first; who must have one and has none sets it up.
 */
export async function arrive(
  tx: Tx,
  memberId: number,
  luggage: Luggage,
  now: Date,
  first?: 'passkey',
): Promise<Arrived> {
  const need = await needOf(tx, memberId)
  if (need === 'show') return { token: '', go: await askSecond(tx, memberId, luggage, now, first) }
  const token = await startSession(tx, memberId, now)
  const go = await onward(tx, memberId, luggage, now)
  return { token, go: need === 'set up' ? setUpAndGo(go) : go }
}

/** Lets a member in who has shown both factors. */
export async function arriveProven(tx: Tx, memberId: number, luggage: Luggage, now: Date): Promise<Arrived> {
  const token = await startSession(tx, memberId, now)
  await proveSession(tx, hashOf(token), now)
  return { token, go: await onward(tx, memberId, luggage, now) }
}

/** Asks for the second factor of who has shown the first. Gives the address of the page that does. */
export async function askSecond(
  tx: Tx,
  memberId: number,
  luggage: Luggage,
  now: Date,
  first?: 'passkey',
): Promise<string> {
  const asked = await makeChallenge(tx, { purpose: 'second-factor', memberId, first }, now)
  return withLuggage(`/sign-in/second/${asked}`, luggage)
}

/** The page that sets a second factor up and leads on. */
export const setUpAndGo = (next: string): string => `${secondFactorAddress}?next=${encodeURIComponent(next)}`

/** Where a member who has just signed in goes on; the words that wait are theirs from now on. */
export async function onward(tx: Tx, memberId: number, { kept, next }: Luggage, now: Date): Promise<string> {
  const place = isToken(kept) ? await claimKept(tx, kept, memberId, now) : undefined
  return place ?? ownPath(next) ?? '/'
}

/** An address of ours with the luggage in its query; `refused` says why an account at a provider did not come in. */
export function withLuggage(address: string, { kept, next }: Luggage, refused?: string): string {
  const query = new URLSearchParams()
  if (isToken(kept)) query.set('kept', kept)
  const path = ownPath(next)
  if (path) query.set('next', path)
  if (refused) query.set('refused', refused)
  return query.size ? `${address}?${query}` : address
}
