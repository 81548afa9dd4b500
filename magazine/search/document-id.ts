import { and, between, gte, lt, max, or } from 'drizzle-orm'
import type { Tx } from '@/db/store'

const since = Date.UTC(1600, 0) / 1_000
const perSecond = 64
const perDay = perSecond * 86_400
const secondsAtOnce = 200

/**
 * The first id of documents of this moment. Ids are in the order of publication, so that an index which is read by id, as
 * those of words are, gives the newest first without sorting.
 */
export const firstIdAt = (moment: Date): number =>
  Math.max(0, Math.floor(moment.getTime() / 1_000) - since) * perSecond + 1

/** Whether an id is one of this second. */
export const isOf = (id: number, moment: Date): boolean => {
  const first = firstIdAt(moment)
  return id >= first && id < first + perSecond
}

/** An id for each of these moments that no document has; where all of a second are taken, one later that day. */
export async function freeIds(tx: Tx, moments: Date[]): Promise<number[]> {
  if (moments.length === 0) return []
  const { id } = tx.t.searchDocuments
  const seconds = [...new Set(moments.map(firstIdAt))]
  const taken = new Set<number>()
  for (let from = 0; from < seconds.length; from += secondsAtOnce) {
    const some = seconds.slice(from, from + secondsAtOnce)
    const ofSome = or(...some.map(first => between(id, first, first + perSecond - 1)))
    for (const row of await tx.select({ id }).from(tx.t.searchDocuments).where(ofSome)) taken.add(row.id)
  }
  const ids: number[] = []
  for (const moment of moments) {
    const first = firstIdAt(moment)
    let free = firstFree(first, taken)
    if (free === undefined) free = firstFree(await afterLast(tx, first), taken, Infinity) ?? first
    taken.add(free)
    ids.push(free)
  }
  return ids
}

function firstFree(from: number, taken: Set<number>, within = perSecond): number | undefined {
  for (let id = from; id < from + within; id++) if (!taken.has(id)) return id
  return undefined
}

async function afterLast({ t, select }: Tx, first: number): Promise<number> {
  const { id } = t.searchDocuments
  const [last] = await select({ id: max(id) })
    .from(t.searchDocuments)
    .where(and(gte(id, first), lt(id, first + perDay)))
  return (last?.id ?? first) + 1
}
