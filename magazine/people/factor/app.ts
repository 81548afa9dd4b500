import { and, eq, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import type { Member } from '../member'
import { limited } from '../limits'
import { tellFactor } from './letter'
import { decipher, encipher } from './seal'
import { proveSession, unproveWithout } from './proven'

const period = 30
/** A clock may be one step off, before or after. */
const window = 1

const about = (memberId: number) => `totp ${memberId}`
const codesOf = (secret: Secret, more: { issuer?: string; label?: string } = {}) =>
  new TOTP({ secret, period, digits: 6, algorithm: 'SHA1', ...more })

/** Begins to set an app up: a new secret, which counts once a code of it was shown. Refuses who has an app already. */
export const beginApp = (store: Store, { id }: Member, key: string): Promise<void> =>
  store.write(async tx => {
    const { members } = tx.t
    const totpSecret = encipher(new Secret({ size: 20 }).base32, key, about(id))
    const begun = await tx
      .update(members)
      .set({ totpSecret, totpUsed: null })
      .where(and(eq(members.id, id), isNull(members.totpConfirmedAt)))
      .returning({ id: members.id })
    if (!begun.length) throw new Refusal('factor.appThere', { status: 409 })
  })

/** The secret that waits for its first code, and the same as an address for an app to read; undefined if none waits. */
export async function appBegun(
  { t, select }: Reading,
  { id, handle }: Member,
  { key, issuer }: { key: string; issuer: string },
): Promise<{ secret: string; address: string } | undefined> {
  const [row] = await select({ kept: t.members.totpSecret })
    .from(t.members)
    .where(and(eq(t.members.id, id), isNull(t.members.totpConfirmedAt)))
  const secret = row?.kept ? decipher(row.kept, key, about(id)) : undefined
  if (secret === undefined) return undefined
  return { secret, address: codesOf(Secret.fromBase32(secret), { issuer, label: handle }).toString() }
}

type Shown = { code: string; key: string; session?: string; address: string }

/** Ends setting an app up by its first code, which proves this session too; a letter tells. Refuses a wrong code (422) and too many (429). */
export async function confirmApp(store: Store, { id }: Member, { code, key, session, address }: Shown, now: Date) {
  await limited('code', String(id), address)
  await store.write(async tx => {
    const { members } = tx.t
    const step = await stepOf(tx, id, { code, key }, now)
    const confirmed =
      step === undefined
        ? []
        : await tx
            .update(members)
            .set({ totpConfirmedAt: now, totpUsed: step })
            .where(and(eq(members.id, id), isNull(members.totpConfirmedAt)))
            .returning({ id: members.id })
    if (!confirmed.length) throw new Refusal('factor.codeWrong', { field: 'code' })
    await tellFactor(tx, 'appSetUp', { memberId: id }, now)
    if (session !== undefined) await proveSession(tx, session, now)
  })
}

/** Uses a code of the member's app up. False if it is wrong, or one as new was used before: none works twice. */
export async function useAppCode(
  tx: Tx,
  memberId: number,
  shown: Pick<Shown, 'code' | 'key'>,
  now: Date,
): Promise<boolean> {
  const { members } = tx.t
  const step = await stepOf(tx, memberId, shown, now)
  if (step === undefined) return false
  const unused = or(isNull(members.totpUsed), lt(members.totpUsed, step))
  const used = await tx
    .update(members)
    .set({ totpUsed: step })
    .where(and(eq(members.id, memberId), unused))
    .returning({ confirmedAt: members.totpConfirmedAt })
  return Boolean(used[0]?.confirmedAt)
}

/** Takes a member's app away; a letter tells, if it was set up. Refuses too many changes (429). */
export async function removeApp(store: Store, { id }: Member, now: Date): Promise<void> {
  await limited('wayIn', String(id))
  await store.write(async tx => {
    if (await dropApp(tx, id)) await tellFactor(tx, 'appRemoved', { memberId: id }, now)
  })
}

/** The same within a transaction, and without a letter. Gives whether one was set up. */
export async function dropApp(tx: Tx, memberId: number): Promise<boolean> {
  const { members } = tx.t
  const there = await tx.$count(members, and(eq(members.id, memberId), isNotNull(members.totpConfirmedAt)))
  const none = { totpSecret: null, totpConfirmedAt: null, totpUsed: null }
  await tx.update(members).set(none).where(eq(members.id, memberId))
  await unproveWithout(tx, memberId)
  return there > 0
}

/** The step of time whose code this is; undefined if it is none of now. */
async function stepOf(tx: Tx, memberId: number, { code, key }: Pick<Shown, 'code' | 'key'>, now: Date) {
  const { members } = tx.t
  const [row] = await tx.select({ kept: members.totpSecret }).from(members).where(eq(members.id, memberId))
  const secret = row?.kept ? decipher(row.kept, key, about(memberId)) : undefined
  const token = code.replace(/\s/g, '')
  if (secret === undefined || !/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const off = codesOf(Secret.fromBase32(secret)).validate({ token, timestamp, window })
  return off === null ? undefined : Math.floor(timestamp / 1000 / period) + off
}
