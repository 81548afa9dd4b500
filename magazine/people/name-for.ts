import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { isNameTaken, isOfMagazine } from './free-name'
import { nameKeyOf, nameOf } from './name'
import { longestName } from './rules'

const nameless = 'Reader'
const mostOfOneName = 500

/** A free name for somebody whom a provider calls `wanted`: that itself if it can be had here, else with a number behind it. */
export async function nameFor(tx: Tx, wanted: string | null | undefined): Promise<string> {
  const asked = sound(wanted ?? '')
  const name = asked === undefined || (await isOfMagazine(tx, asked)) ? nameless : asked
  const choices = [name, ...Array.from({ length: mostOfOneName }, (_, n) => `${name} ${n + 2}`)]
  const { members } = tx.t
  const rows = await tx
    .select({ key: members.nameKey })
    .from(members)
    .where(inArray(members.nameKey, choices.map(nameKeyOf)))
  const taken = new Set(rows.map(({ key }) => key))
  for (const choice of choices.filter(each => !taken.has(nameKeyOf(each))))
    if (!(await isNameTaken(tx, choice))) return choice
  throw new Refusal('people.nameTaken', { field: 'name' })
}

/** The name as we keep it, cut so that a number fits behind it; undefined if it can be none. */
function sound(wanted: string): string | undefined {
  try {
    return nameOf(
      Array.from(wanted)
        .slice(0, longestName - ` ${mostOfOneName}`.length)
        .join(''),
    )
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
