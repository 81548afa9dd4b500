import { z } from 'zod'
import type { Reading, Store } from '@/db/store'
import { languages } from '@/messages/words'
import { WrongSetting } from './environment'

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const form = z.object({
  name: z.string('a name').trim().min(1, 'a name').max(60, 'a name of at most 60 characters'),
  description: z.string('a sentence or two').trim().max(400, 'at most 400 characters'),
  language: z.enum(languages, `one of ${languages.join(', ')}`),
  timeZone: z.string('a time zone').refine(isTimeZone, 'a name of the IANA list, like Asia/Baku'),
  /** People, places and short forms that keep their capitals when a headline loses its own. */
  names: z.array(z.string().trim().min(1).max(80), 'names, each of at most 80 characters').max(2_000, 'at most 2,000'),
  /** Where to report a hole in the magazine's safety: a mail address, or a page. */
  contact: z
    .union([z.literal(''), z.email(), z.url({ protocol: /^https$/ })], 'a mail address or an https address')
    .optional(),
  /** Whether llms.txt tells language models what there is to read. */
  llms: z.boolean('yes or no').optional(),
  /** Whether moderators and above need a second factor for the desk. */
  secondFactor: z.boolean('yes or no').optional(),
})

/** What the owner says of the magazine. */
export type Magazine = z.output<typeof form>

const unset: Magazine = { name: 'Standfirst', description: '', language: 'en', timeZone: 'UTC', names: [] }

/** The magazine's own settings; what was never set has its default. Throws WrongSetting for what none of our verbs put there. */
export async function magazineOf({ t, select }: Reading): Promise<Magazine> {
  const rows = await select().from(t.settings)
  return { ...unset, ...accepted(Object.fromEntries(rows.map(({ name, value }) => [name, value]))) }
}

/** Sets some of them. Throws WrongSetting for the first that can't be used, and sets none. */
export const setMagazine = async (store: Store, some: Partial<Magazine>) => {
  const values = accepted(some)
  await store.write(async tx => {
    for (const [name, value] of Object.entries(values))
      await tx
        .insert(tx.t.settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: tx.t.settings.name, set: { value } })
  })
}

function accepted(some: unknown): Partial<Magazine> {
  const { data, error } = form.partial().safeParse(some)
  if (data) return data
  const { path = [], message = '' } = error.issues[0] ?? {}
  throw new WrongSetting(`the ${String(path[0])} of the magazine can't be used; it has to be ${message}`)
}
