import type { Tx } from '@/db/store'
import { claimKept } from './kept'
import { ownPath } from './rules'
import { startSession } from './session-row'
import { isToken } from './token'

/** What somebody carries along on the way through sign-in: a token of words that wait, the page to come back to. */
export type Luggage = { kept?: string; next?: string }
/** A new session's token, for the cookie, and where to go on. */
export type Arrived = { token: string; go: string }

/** Signs a member in and gives them their words: they go on where they wanted to say them, else where they came from. */
export async function arrive(tx: Tx, memberId: number, luggage: Luggage, now: Date): Promise<Arrived> {
  const token = await startSession(tx, memberId, now)
  return { token, go: await onward(tx, memberId, luggage, now) }
}

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
