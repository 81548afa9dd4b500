import { and, inArray, isNull } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { SettingsInput } from './forms'
import { magazineOf, putMagazine } from './magazine'

/** Who saved the settings last, and when; `over`: whose saving they had not seen. Who is leaving or left has no name. */
export type LastSaved = { name: string; at: Date; over?: { name: string; at: Date } }

/** Saves all settings of the form at once. Of two owners the last wins, and it is kept that the other was not seen. */
export const saveSettings = (store: Store, owner: { id: number }, input: SettingsInput, now: Date): Promise<void> =>
  store.write(async tx => {
    const { saved } = await magazineOf(tx)
    const over = saved && saved.by !== owner.id && saved.at !== input.seen && { by: saved.by, at: saved.at }
    const { standfirst, zone, llms, domains, disposable, factor, seen: _, ...same } = input
    await putMagazine(tx, {
      ...same,
      description: standfirst,
      timeZone: zone,
      llms: llms === 'on',
      refusedDomains: domains,
      refuseDisposable: disposable === 'on',
      secondFactor: factor === 'on',
      saved: { by: owner.id, at: now.toISOString(), ...(over && { over }) },
    })
  })

/** Undefined if nobody ever saved them here. */
export async function lastSaved(read: Reading): Promise<LastSaved | undefined> {
  const { saved } = await magazineOf(read)
  if (!saved) return undefined
  const { members } = read.t
  const ids = [saved.by, ...(saved.over ? [saved.over.by] : [])]
  const rows = await read
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(inArray(members.id, ids), isNull(members.leavingAt)))
  const whoSaved = ({ by, at }: { by: number; at: string }) => ({
    name: rows.find(({ id }) => id === by)?.name ?? '',
    at: new Date(at),
  })
  return { ...whoSaved(saved), over: saved.over && whoSaved(saved.over) }
}
