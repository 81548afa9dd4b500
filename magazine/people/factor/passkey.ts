import { and, asc, eq, isNull } from 'drizzle-orm'
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import type { Member } from '../member'
import { isToken } from '../token'
import { spendChallenge } from './challenge'
import { tellFactor } from './letter'
import { unproveWithout } from './proven'

/** A passkey that a browser has shown, after all was checked but that it is used once. */
export type ShownPasskey = { id: string; memberId: number; counter: number; newCounter: number; verified: boolean }
/** A passkey as its member sees it. */
export type OwnPasskey = { id: string; name: string; createdAt: Date; usedAt: Date | null }

/** Counters are of 32 bits without a sign, and our columns of 31. */
export const mostCounter = 2 ** 31 - 1

/**
 * Whose passkey a browser shows. Undefined, for whatever reason: the question was answered before, is not ours or too old, the
 * passkey is unknown, of a disabled member, of another site, or copied. `verified`: its holder unlocked it, which is a
 * second factor by itself.
 */
export async function shownPasskey(
  store: Store,
  typed: string,
  site: string,
  now: Date,
): Promise<ShownPasskey | undefined> {
  const response = responseIn(typed)
  const challenge = challengeIn(response)
  if (!response || challenge === undefined) return undefined
  const asked = await store.write(tx => spendChallenge(tx, challenge, 'passkey-sign-in', now))
  const row = asked && (await passkeyBy(store.read, response.id))
  if (!row) return undefined
  const { id, memberId, counter, publicKey } = row
  const credential = { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter }
  const check = {
    response: response as object as AuthenticationResponseJSON,
    credential,
    expectedChallenge: challenge,
    ...expectedOf(site),
    requireUserVerification: false,
  }
  // It throws for whatever a stranger's browser may send.
  const done = await verifyAuthenticationResponse(check).catch(() => undefined)
  if (!done?.verified) return undefined
  const { newCounter, userVerified } = done.authenticationInfo
  return { id, memberId, counter, newCounter: Math.min(newCounter, mostCounter), verified: userVerified }
}

/** Uses a shown passkey. False if somebody else has used it, or it was removed, meanwhile. */
export async function usePasskey(tx: Tx, { id, memberId, counter, newCounter }: ShownPasskey, now: Date) {
  const { passkeys } = tx.t
  const used = await tx
    .update(passkeys)
    .set({ counter: newCounter, usedAt: now })
    .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId), eq(passkeys.counter, counter)))
    .returning({ id: passkeys.id })
  return used.length === 1
}

/** A member's passkeys, the oldest first. */
export const passkeysOf = ({ t, select }: Reading, { id: memberId }: Pick<Member, 'id'>): Promise<OwnPasskey[]> => {
  const { id, name, createdAt, usedAt } = t.passkeys
  const own = select({ id, name, createdAt, usedAt }).from(t.passkeys).where(eq(t.passkeys.memberId, memberId))
  return own.orderBy(asc(createdAt), asc(id)).then(rows => rows)
}

/** Takes a passkey of a member's away; a letter tells. Refuses one that is not theirs (404). */
export const removePasskey = (store: Store, { id: memberId }: Member, id: string, now: Date): Promise<void> =>
  store.write(async tx => {
    const { passkeys } = tx.t
    const gone = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))
      .returning({ name: passkeys.name })
    if (!gone.length) throw new Refusal('factor.passkeyGone', { status: 404 })
    await tellFactor(tx, 'passkeyRemoved', { memberId, passkey: gone[0]?.name }, now)
    await unproveWithout(tx, memberId)
  })

/** What a browser's answer has to be about. */
export const expectedOf = (site: string) => ({ expectedOrigin: site, expectedRPID: new URL(site).hostname })

const responseForm = z.looseObject({
  id: z.string().regex(/^[\w-]{1,2000}$/),
  response: z.looseObject({ clientDataJSON: z.string() }),
})
const clientForm = z.looseObject({ challenge: z.string() })

/** What a form brought from a browser's dialogue; the rest of it is checked by who verifies it. */
export function responseIn(typed: string): z.output<typeof responseForm> | undefined {
  return responseForm.safeParse(jsonIn(typed)).data
}

/** The question that a browser says it answers. */
export function challengeIn(response: z.output<typeof responseForm> | undefined): string | undefined {
  const data = Buffer.from(response?.response.clientDataJSON ?? '', 'base64url').toString()
  const challenge = clientForm.safeParse(jsonIn(data)).data?.challenge
  return isToken(challenge) ? challenge : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function passkeyBy({ t, select }: Reading, id: string) {
  const { members, passkeys } = t
  const { memberId, publicKey, counter } = passkeys
  const [row] = await select({ id: passkeys.id, memberId, publicKey, counter })
    .from(passkeys)
    .innerJoin(members, eq(members.id, memberId))
    .where(and(eq(passkeys.id, id), isNull(members.disabledAt)))
  return row
}
