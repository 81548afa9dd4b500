import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
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
  return { handle: wanted, handleChangedAt: now }
}

const refusal = (code: ConstructorParameters<typeof Refusal>[0], values = {}) =>
  new Refusal(code, { field: 'handle', values })

async function isTaken({ t: { members }, select }: Tx, id: number, handle: string): Promise<boolean> {
  const key = nameKeyOf(handle)
  const alike = or(eq(members.handle, handle), inArray(members.nameKey, [key]), eq(keyInSql(members.handle), key))
  const rows = await select({ id: members.id })
    .from(members)
    .where(and(ne(members.id, id), alike))
    .limit(1)
  return rows.length > 0
}

/** `nameKeyOf` for what a handle may be made of: all are read, by who changes theirs, once in 30 days. */
const keyInSql = (handle: Tx['t']['members']['handle']) =>
  sql<string>`replace(replace(replace(replace(replace(replace(replace(${handle},
    '-', ''), 'l', 'i'), '1', 'i'), '0', 'o'), '5', 's'), 'rn', 'm'), 'vv', 'w')`
