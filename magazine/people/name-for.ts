import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { isReservedName, nameKeyOf, nameOf } from './name'
import { longestName } from './rules'

const nameless = 'Reader'
const mostOfOneName = 500

/** A free name for somebody whom a provider calls `wanted`: that itself if it can be had here, else with a number behind it. */
export async function nameFor(tx: Tx, wanted: string | null | undefined): Promise<string> {
  const name = sound(wanted ?? '') ?? nameless
  const choices = [name, ...Array.from({ length: mostOfOneName }, (_, n) => `${name} ${n + 2}`)]
  const { members } = tx.t
  const rows = await tx
    .select({ key: members.nameKey })
    .from(members)
    .where(inArray(members.nameKey, choices.map(nameKeyOf)))
  const taken = new Set(rows.map(({ key }) => key))
  const free = choices.find(choice => !taken.has(nameKeyOf(choice)))
  if (free === undefined) throw new Refusal('people.nameTaken', { field: 'name' })
  return free
}

/** The name as we keep it, cut so that a number fits behind it; undefined if nobody may bear it. */
function sound(wanted: string): string | undefined {
  try {
    const name = nameOf(
      Array.from(wanted)
        .slice(0, longestName - ` ${mostOfOneName}`.length)
        .join(''),
    )
    return isReservedName(name) ? undefined : name
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
