import { eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { type Choices, type How, type Kind, kinds, usual } from './rules'

/** How soon a member hears of each kind of thing. */
export async function choicesOf({ t, select }: Reading, memberId: number): Promise<Choices> {
  const rows = await select().from(t.mailChoices).where(eq(t.mailChoices.memberId, memberId))
  return { ...usual, ...Object.fromEntries(rows.map(({ kind, how }) => [kind, how])) }
}

/** Keeps what a member chose. */
export const chooseMail = (store: Store, memberId: number, choices: Choices): Promise<void> =>
  store.write(async tx => {
    for (const kind of kinds) await choose(tx, { memberId, kind, how: choices[kind] })
  })

type Choice = { memberId: number; kind: Kind; how: How }

/** Keeps a member's choice for one kind. */
export async function choose(tx: Tx, { memberId, kind, how }: Choice): Promise<void> {
  const { mailChoices } = tx.t
  await tx
    .insert(mailChoices)
    .values({ memberId, kind, how })
    .onConflictDoUpdate({ target: [mailChoices.memberId, mailChoices.kind], set: { how } })
}
