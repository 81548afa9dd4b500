import { z } from 'zod'
import type { Reading, Store, Tx } from '@/db/store'
import { languages } from '@/messages/words'
import { WrongSetting } from './environment'
import { isTimeZone, joinings } from './rules'

const saving = z.object({ by: z.number(), at: z.string() })

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
  /** Who may make an account; open where nothing is said. */
  joining: z.enum(joinings, `one of ${joinings.join(', ')}`).optional(),
  /** Domains whose addresses make no account, with all below them, as `domainOf` spells them. */
  refusedDomains: z.array(z.string().max(253), 'domains').max(1_000, 'at most 1,000').optional(),
  refuseDisposable: z.boolean('yes or no').optional(),
  /** Whether moderators and above need a second factor. */
  secondFactor: z.boolean().optional(),
  /** `#rrggbb`; empty as the magazine has them. */
  linkColour: z
    .string()
    .regex(/^(#[0-9a-f]{6})?$/, 'a colour like #0a5a49')
    .optional(),
  linkColourDark: z
    .string()
    .regex(/^(#[0-9a-f]{6})?$/, 'a colour like #86d3b8')
    .optional(),
  /** Who saved the settings last, and whose saving of a moment before they had not seen. */
  saved: z.object({ by: z.number(), at: z.string(), over: saving.optional() }).optional(),
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
export const setMagazine = (store: Store, some: Partial<Magazine>) => store.write(tx => putMagazine(tx, some))

/** The same within a transaction. */
export async function putMagazine(tx: Tx, some: Partial<Magazine>): Promise<void> {
  for (const [name, value] of Object.entries(accepted(some)))
    await tx
      .insert(tx.t.settings)
      .values({ name, value })
      .onConflictDoUpdate({ target: tx.t.settings.name, set: { value } })
}

function accepted(some: unknown): Partial<Magazine> {
  const { data, error } = form.partial().safeParse(some)
  if (data) return data
  const { path = [], message = '' } = error.issues[0] ?? {}
  throw new WrongSetting(`the ${String(path[0])} of the magazine can't be used; it has to be ${message}`)
}
