import { createHmac, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { choicesOf, choose } from './choices'
import { type Kind, kinds } from './rules'

/** Whose letters of which kind shall end. */
export type Stop = { memberId: number; kind: Kind }

/**
 * The token of the one-click way to hear no more of a kind of thing (RFC 8058). It is sealed with the magazine's secret, so
 * nothing needs to be kept for it, and does nothing else.
 */
export const stopToken = (secret: string, { memberId, kind }: Stop): string =>
  `${kind}-${memberId.toString(36)}-${sealOf(secret, kind, memberId)}`

/** What a token stands for; undefined for one that isn't ours. */
function stopOf(secret: string, token: string): Stop | undefined {
  const [, named, number = '', seal = ''] = /^([a-z]+)-([1-9a-z][0-9a-z]{0,9})-([\w-]{43})$/.exec(token) ?? []
  const kind = kinds.find(each => each === named)
  const memberId = parseInt(number, 36)
  if (!kind || !Number.isSafeInteger(memberId)) return undefined
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(secret, kind, memberId)))
    ? { memberId, kind }
    : undefined
}

/** Whether a token's letters have ended; undefined for one that isn't ours, and when its member has gone. */
export async function stopped(reading: Reading, secret: string, token: string) {
  const stop = stopOf(secret, token)
  if (!stop || !(await isThere(reading, stop))) return undefined
  return { kind: stop.kind, done: (await choicesOf(reading, stop.memberId))[stop.kind] === 'never' }
}

/** Ends a token's letters. False, and nothing is done, for one that isn't ours. */
export async function stopMail(store: Store, secret: string, token: string): Promise<boolean> {
  const stop = stopOf(secret, token)
  if (!stop) return false
  return store.write(async tx => {
    if (!(await isThere(tx, stop))) return false
    await choose(tx, { ...stop, how: 'never' })
    return true
  })
}

const isThere = async ({ t, $count }: Reading, { memberId }: Stop) =>
  (await $count(t.members, eq(t.members.id, memberId))) > 0

const sealOf = (secret: string, kind: Kind, memberId: number) =>
  createHmac('sha256', secret).update(`unsubscribe ${kind} ${memberId}`).digest('base64url')
