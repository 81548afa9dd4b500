import { randomInt } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { limited } from '../limits'
import type { Member } from '../member'
import { recoveryCodeCount } from '../rules'
import { hashOf } from '../token'
import { tellFactor } from './letter'
import { isSealed, sealOf } from './seal'

/** Letters and figures that nobody takes for another: 32, so five bits each. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const groups = 3
const inGroup = 5

/** Codes as they are offered: they count once their member has written them down and says so. `seal` keeps others from being chosen. */
export type Offer = { codes: string; seal: string }

/** Ten new codes, of 75 bits each, for a member to write down. Nothing is kept. */
export function offerCodes({ id }: Pick<Member, 'id'>, secret: string): Offer {
  const codes = Array.from({ length: recoveryCodeCount }, newCode).join(' ')
  return { codes, seal: sealOf(`${id} ${codes}`, secret) }
}

/**
 * Puts the codes that were offered in place of those before; a letter tells. Refuses codes that were not offered to this
 * member (422), and too many changes (429).
 */
export async function keepCodes(store: Store, { id }: Member, { codes, seal }: Offer, secret: string, now: Date) {
  await limited('wayIn', String(id))
  if (!isSealed(`${id} ${codes}`, seal, secret)) throw new Refusal('people.wrongField')
  const rows = codes.split(' ').map(code => ({ memberId: id, codeHash: hashOf(plain(code)), createdAt: now }))
  await store.write(async tx => {
    const { recoveryCodes } = tx.t
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, id))
    await tx.insert(recoveryCodes).values(rows)
    await tellFactor(tx, 'codesMade', { memberId: id }, now)
  })
}

/** Uses a code up, of which a letter tells. False if it is none of the member's, or was used before. */
export async function spendCode(tx: Tx, memberId: number, typed: string, now: Date): Promise<boolean> {
  const { recoveryCodes } = tx.t
  const code = and(eq(recoveryCodes.memberId, memberId), eq(recoveryCodes.codeHash, hashOf(plain(typed))))
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(code, isNull(recoveryCodes.usedAt)))
    .returning({ memberId: recoveryCodes.memberId })
  if (spent.length !== 1) return false
  await tellFactor(tx, 'codeUsed', { memberId, unused: (await codesOf(tx, memberId)).unused }, now)
  return true
}

/** How many codes a member has, and how many of them are unused. */
export async function codesOf({ t, $count }: Reading, memberId: number): Promise<{ all: number; unused: number }> {
  const { recoveryCodes } = t
  const own = eq(recoveryCodes.memberId, memberId)
  return {
    all: await $count(recoveryCodes, own),
    unused: await $count(recoveryCodes, and(own, isNull(recoveryCodes.usedAt))),
  }
}

const newCode = () =>
  Array.from({ length: groups }, () =>
    Array.from({ length: inGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** However it is written: as it was, without hyphens, in capitals. */
const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
