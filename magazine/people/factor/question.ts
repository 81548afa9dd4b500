import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { limited } from '../limits'
import type { Member } from '../member'
import { challengeMinutes } from '../rules'
import { makeChallenge } from './challenge'
import { believe, type Proof } from './proven'

const timeout = challengeMinutes * 60_000
/** In the order in which we like them: ES256, which all have, EdDSA, RS256 for Windows. */
const algorithms = [-7, -8, -257]

/** What a browser is asked, as navigator.credentials takes it but for bytes, which are base64url. */
export type Question = { get: object } | { create: object }

type Asking = { site: string; address: string; limit?: 'passkey' | 'passkeyFill' }

/** Asks a browser for a passkey of this site, whoever's it is. Refuses too many questions from one network (429). */
export async function askForPasskey(
  store: Store,
  { site, address, limit = 'passkey' }: Asking,
  now: Date,
): Promise<Question> {
  await limited(limit, address)
  const challenge = await store.write(tx => makeChallenge(tx, { purpose: 'passkey-sign-in' }, now))
  return { get: { challenge, rpId: new URL(site).hostname, userVerification: 'preferred', timeout } }
}

/** Asks a browser to make a passkey for a member, after it was believed that it is them. Refuses what `believe` does, and too many changes (429). */
export async function askForNewPasskey(
  store: Store,
  member: Member,
  { site, magazine, ...proof }: Proof & { site: string; magazine: string },
  now: Date,
): Promise<Question> {
  await limited('wayIn', String(member.id))
  await believe(store, member, proof, now)
  const { passkeys } = store.t
  const known = await store.read.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.memberId, member.id))
  const challenge = await store.write(tx => makeChallenge(tx, { purpose: 'passkey-add', memberId: member.id }, now))
  return {
    create: {
      challenge,
      rp: { id: new URL(site).hostname, name: magazine },
      // The same id for each of a member's passkeys, so that one key holds one; of no use to anybody else.
      user: {
        id: Buffer.from(`member ${member.id}`).toString('base64url'),
        name: member.handle,
        displayName: member.name,
      },
      pubKeyCredParams: algorithms.map(alg => ({ type: 'public-key', alg })),
      excludeCredentials: known.map(({ id }) => ({ type: 'public-key', id })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'preferred' },
      attestation: 'none',
      timeout,
    },
  }
}
