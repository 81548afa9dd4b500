import { asc, eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'

/** A rule of the conversation. `number` is its place among them, from 1 on; `text` is Markdown. */
export type Guideline = { id: number; slug: string; title: string; text: string; number: number }

/** The rules of the conversation in their order. */
export async function guidelinesOf({ t, select }: Reading): Promise<Guideline[]> {
  const { id, slug, title, text, position } = t.guidelines
  const rows = await select({ id, slug, title, text }).from(t.guidelines).orderBy(asc(position), asc(id))
  return rows.map((row, n) => ({ ...row, number: n + 1 }))
}

/** A rule as it is named: its number and its title. */
export type Named = Pick<Guideline, 'number' | 'title'>

/** Finds a rule's name by its id; undefined where there is none. */
export async function namesOfGuidelines(read: Reading): Promise<(id: number | null) => Named | undefined> {
  const names = new Map((await guidelinesOf(read)).map(({ id, number, title }) => [id, { number, title }]))
  return id => (id === null ? undefined : names.get(id))
}

export type NewGuideline = { slug: string; title: string; text: string; position: number }

/** Adds a rule, or gives the one with this slug other words or another place. Returns its id. */
export async function putGuideline(tx: Tx, { slug, ...rest }: NewGuideline): Promise<number> {
  const { guidelines } = tx.t
  const [row] = await tx
    .insert(guidelines)
    .values({ slug, ...rest })
    .onConflictDoUpdate({ target: guidelines.slug, set: rest })
    .returning({ id: guidelines.id })
  if (!row) throw new Error('the database returned no row for a guideline')
  return row.id
}

/** The id of the rule with this slug; undefined if there is none. */
export async function guidelineId({ t, select }: Reading, slug: string): Promise<number | undefined> {
  const [row] = await select({ id: t.guidelines.id }).from(t.guidelines).where(eq(t.guidelines.slug, slug))
  return row?.id
}
