import { and, eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { arrive, arriveProven, type Arrived, type Luggage } from '../arrive'
import { limited } from '../limits'
import type { Member } from '../member'
import { wasSeenFrom } from '../network'
import { mostSecondTries } from '../rules'
import { useAppCode } from './app'
import { challengeBy, countTry, spendChallenge } from './challenge'
import { factorsOf, hasSecond } from './need'
import { shownPasskey, usePasskey } from './passkey'
import { proveSession } from './proven'
import { spendCode } from './recovery'

type ByPasskey = Luggage & { credential: string; site: string; address: string }
type Second = Luggage & { asked: string; address: string }

/**
 * Signs in by a passkey. One that its holder unlocked is both factors; of one that was only touched, who has a second is
 * asked for it. Refuses all that can be wrong in the same words (422), and too many tries (429).
 */
export async function signInByPasskey(
  store: Store,
  { credential, site, address, ...luggage }: ByPasskey,
  now: Date,
): Promise<Arrived> {
  await limited('passkey', address)
  const shown = await shownPasskey(store, credential, site, now)
  const arrived =
    shown &&
    (await store.write(async tx => {
      if (!(await usePasskey(tx, shown, now))) return undefined
      const { memberId } = shown
      return shown.verified ? arriveProven(tx, memberId, luggage, now) : arrive(tx, memberId, luggage, now, 'passkey')
    }))
  if (!arrived) throw new Refusal('factor.passkeyWrong')
  return arrived
}

/**
 * Signs in who has shown the first factor and now a code: of their app, or a recovery code. Refuses a wrong one (422), five
 * of them and one that comes too late (410), and too many for this member (429).
 */
export async function showCode(
  store: Store,
  { asked, code, key, address, ...luggage }: Second & { code: string; key: string },
  now: Date,
): Promise<Arrived> {
  const waits = await challengeBy(store.read, asked, 'second-factor', now)
  if (!waits?.memberId) throw new Refusal('factor.secondOver', { status: 410 })
  const { memberId } = waits
  await limitedCode(store, memberId, address, now)
  const tried = await store.write(async tx => {
    const tries = await countTry(tx, asked, 'second-factor', now)
    if (tries === undefined || tries > mostSecondTries) return 'over'
    if (await isCode(tx, memberId, { code, key }, now)) {
      await spendChallenge(tx, asked, 'second-factor', now)
      return arriveProven(tx, memberId, luggage, now)
    }
    if (tries === mostSecondTries) await spendChallenge(tx, asked, 'second-factor', now)
    return tries === mostSecondTries ? 'over' : 'wrong'
  })
  if (tried === 'over') throw new Refusal('factor.secondOver', { status: 410 })
  if (tried === 'wrong') throw new Refusal('factor.codeWrong', { field: 'code' })
  return tried
}

/** The same by a passkey of theirs. If the first factor was one, it has to be unlocked this time. */
export async function showPasskey(
  store: Store,
  { asked, credential, site, address, ...luggage }: Second & ByPasskey,
  now: Date,
): Promise<Arrived> {
  await limited('passkey', address)
  const waits = await challengeBy(store.read, asked, 'second-factor', now)
  if (!waits) throw new Refusal('factor.secondOver', { status: 410 })
  const shown = await shownPasskey(store, credential, site, now)
  if (shown?.memberId !== waits.memberId || !shown || (waits.first === 'passkey' && !shown.verified))
    throw new Refusal('factor.passkeyWrong')
  return store.write(async tx => {
    if (!(await usePasskey(tx, shown, now))) throw new Refusal('factor.passkeyWrong')
    if (!(await spendChallenge(tx, asked, 'second-factor', now)))
      throw new Refusal('factor.secondOver', { status: 410 })
    return arriveProven(tx, shown.memberId, luggage, now)
  })
}

type Shown = { code: string; key: string; session?: string; address: string }

/** Shows the second factor in a session that began without. Refuses a wrong code (422) and too many (429). */
export async function proveByCode(store: Store, { id }: Member, { session, address, ...shown }: Shown, now: Date) {
  await limitedCode(store, id, address, now)
  await store.write(async tx => {
    // Codes to recover one are none by themselves.
    const has = hasSecond(await factorsOf(tx, id))
    if (session === undefined || !has || !(await isCode(tx, id, shown, now)))
      throw new Refusal('factor.codeWrong', { field: 'code' })
    await proveSession(tx, session, now)
  })
}

type ShownByPasskey = { credential: string; site: string; session?: string; address: string }

/**
 * The same by a passkey of theirs. One that was there when the session began may have begun it by a touch, which would make
 * it both factors: it has to be unlocked.
 */
export async function proveByPasskey(
  store: Store,
  { id }: Member,
  { session, credential, site, address }: ShownByPasskey,
  now: Date,
) {
  await limited('passkey', address)
  const shown = await shownPasskey(store, credential, site, now)
  const isSecond = shown?.memberId === id && (shown.verified || (await isYounger(store.read, shown.id, session)))
  if (session === undefined || !shown || !isSecond) throw new Refusal('factor.passkeyWrong')
  await store.write(async tx => {
    if (!(await usePasskey(tx, shown, now))) throw new Refusal('factor.passkeyWrong')
    await proveSession(tx, session, now)
  })
}

/** Whether a passkey was made after a session began. */
async function isYounger({ t: { passkeys, sessions }, select }: Reading, passkey: string, session = '') {
  const [row] = await select({ made: passkeys.createdAt, began: sessions.createdAt })
    .from(passkeys)
    .innerJoin(sessions, eq(sessions.memberId, passkeys.memberId))
    .where(and(eq(passkeys.id, passkey), eq(sessions.tokenHash, session)))
  return row !== undefined && row.made > row.began
}

/** Counts a try. Whoever tries from many networks shuts the member out of none that they themself were seen from. */
async function limitedCode(store: Store, memberId: number, address: string, now: Date) {
  await limited('code', String(memberId), address)
  await limited('codeMember', String(memberId)).catch(async (refused: unknown) => {
    if (!(await wasSeenFrom(store, memberId, address, now))) throw refused
  })
}

/** Whether a code is one of the member's app or of their recovery codes; then it is used up. */
const isCode = async (tx: Tx, memberId: number, shown: { code: string; key: string }, now: Date) =>
  (await useAppCode(tx, memberId, shown, now)) || spendCode(tx, memberId, shown.code, now)
