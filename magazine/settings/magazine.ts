import { z } from 'zod'
import type { Reading, Store } from '@/db/store'

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const form = z.object({
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().max(400),
  language: z.enum(['en', 'az', 'ru', 'ar']),
  timeZone: z.string().refine(isTimeZone),
  /** Where to report a hole in the magazine's safety: a mail address, or a page. */
  contact: z.union([z.literal(''), z.email(), z.url({ protocol: /^https$/ })]).optional(),
  /** Whether llms.txt tells language models what there is to read. */
  llms: z.boolean().optional(),
})

/** What the owner says of the magazine. */
export type Magazine = z.output<typeof form>

const unset: Magazine = { name: 'Standfirst', description: '', language: 'en', timeZone: 'UTC' }

/** The magazine's own settings; what was never set has its default. */
export async function magazineOf({ t, select }: Reading): Promise<Magazine> {
  const rows = await select().from(t.settings)
  return { ...unset, ...form.partial().parse(Object.fromEntries(rows.map(({ name, value }) => [name, value]))) }
}

/** Sets some of them. Throws a ZodError that names what can't be used. */
export const setMagazine = async (store: Store, some: Partial<Magazine>) => {
  const values = form.partial().parse(some)
  await store.write(async tx => {
    for (const [name, value] of Object.entries(values))
      await tx
        .insert(tx.t.settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: tx.t.settings.name, set: { value } })
  })
}
