import { eq } from 'drizzle-orm'
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { faultOf } from '@/db/fault'
import type { Store } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import type { Member } from '../member'
import { mostPasskeys } from '../rules'
import { spendChallenge } from './challenge'
import { tellFactor } from './letter'
import { challengeIn, expectedOf, mostCounter, responseIn } from './passkey'
import { proveSession } from './proven'

type Added = { credential: string; name: string; session?: string; site: string }

/**
 * Adds the passkey that a browser has just made for a member; one that its holder unlocked proves the session. A letter
 * tells. Refuses (422) what answers no question asked for this member, is of another site, or somebody's already.
 */
export async function addPasskey(store: Store, member: Member, { credential, name, session, site }: Added, now: Date) {
  const response = responseIn(credential)
  const challenge = challengeIn(response)
  const asked = challenge && (await store.write(tx => spendChallenge(tx, challenge, 'passkey-add', now)))
  if (!response || !challenge || !asked || asked.memberId !== member.id) throw new Refusal('factor.notAdded')
  const check = {
    response: response as object as RegistrationResponseJSON,
    expectedChallenge: challenge,
    ...expectedOf(site),
    requireUserVerification: false,
  }
  // It throws for whatever a browser may send that is none of ours.
  const done = await verifyRegistrationResponse(check).catch(() => undefined)
  if (!done?.verified || !done.registrationInfo) throw new Refusal('factor.notAdded')
  const { credential: made, userVerified } = done.registrationInfo
  const row = {
    id: made.id,
    memberId: member.id,
    publicKey: Buffer.from(made.publicKey).toString('base64url'),
    counter: Math.min(made.counter, mostCounter),
    transports: (made.transports ?? []).join(' ').slice(0, 100),
    name,
    createdAt: now,
  }
  const add = store.write(async tx => {
    const { passkeys } = tx.t
    if ((await tx.$count(passkeys, eq(passkeys.memberId, member.id))) >= mostPasskeys)
      throw new Refusal('factor.passkeysFull', { values: { mostPasskeys } })
    await tx.insert(passkeys).values(row)
    await tellFactor(tx, 'passkeyAdded', { memberId: member.id, passkey: name }, now)
    if (session !== undefined && userVerified) await proveSession(tx, session, now)
  })
  await add.catch((error: unknown) => {
    if (faultOf(error) === 'unique') throw new Refusal('factor.notAdded')
    throw error
  })
}
