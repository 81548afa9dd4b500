import { and, type Column, eq, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { isOfMagazine } from '@/magazine/people/free-name'
import { isForAddresses, isReservedHandle, nameKeyOf } from '@/magazine/people/name'
import type { Role } from '@/magazine/people/member'
import { exampleOfHandle, fewestInHandle, handleDays, isHandle, longestHandle } from './rules'

const dayMs = 86_400_000

type Bearer = { id: number; handle: string; role: Role; handleChangedAt: Date | null }

/**
 * Gives the columns that change when a member takes a handle; none where it is theirs already. Refuses what can't stand in
 * an address, what looks like another member's handle or name or like the magazine's own voice, and a second change in 30
 * days.
 */
export async function handleFor(tx: Tx, { id, handle, role, handleChangedAt }: Bearer, typed: string, now: Date) {
  const wanted = typed.normalize('NFKC').trim().replace(/^@/, '').toLowerCase()
  if (wanted === handle) return {}
  if (!isHandle(wanted))
    throw refusal('account.handleWrong', { fewestInHandle, longestHandle, example: exampleOfHandle })
  const free = handleChangedAt && new Date(handleChangedAt.getTime() + handleDays * dayMs)
  if (free && free > now)
    throw refusal('account.handleTooSoon', { handleDays, days: Math.ceil((free.getTime() - now.getTime()) / dayMs) })
  if (role === 'member' ? isReservedHandle(wanted) || (await isOfMagazine(tx, wanted)) : isForAddresses(wanted))
    throw refusal('account.handleReserved')
  if (await isTaken(tx, id, wanted)) throw refusal('account.handleTaken')
  await leadOn(tx, id, { from: handle, to: wanted })
  return { handle: wanted, handleChangedAt: now }
}

const refusal = (code: ConstructorParameters<typeof Refusal>[0], values = {}) =>
  new Refusal(code, { field: 'handle', values })

async function isTaken({ t: { members, formerHandles }, $count }: Tx, id: number, handle: string): Promise<boolean> {
  const key = nameKeyOf(handle)
  const alike = or(eq(members.handle, handle), eq(members.nameKey, key), eq(keyInSql(members.handle), key))
  const former = or(eq(formerHandles.handle, handle), eq(keyInSql(formerHandles.handle), key))
  const borne = await $count(members, and(ne(members.id, id), alike))
  return borne + (await $count(formerHandles, and(ne(formerHandles.memberId, id), former))) > 0
}

/** Has the address that a member had lead to their new one, which may be one of before. */
async function leadOn(tx: Tx, memberId: number, { from, to }: { from: string; to: string }) {
  const { formerHandles } = tx.t
  await tx.delete(formerHandles).where(eq(formerHandles.handle, to))
  await tx.insert(formerHandles).values({ handle: from, memberId })
}

/** `nameKeyOf` for what a handle may be made of: all are read, by who changes theirs, once in 30 days. */
const keyInSql = (handle: Column) =>
  sql<string>`replace(replace(replace(replace(replace(replace(replace(${handle},
    '-', ''), 'l', 'i'), '1', 'i'), '0', 'o'), '5', 's'), 'rn', 'm'), 'vv', 'w')`
