import { and, eq, isNull, ne, notExists } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { type Listed, peopleById } from './directory'
import { neighboursOf } from './network'
import { type MemberNote, notesOn } from './note'
import type { Owner } from './roles'

/** What an owner gets to see of a member. */
export type PersonKnown = {
  person: Listed & { email: string; isConfirmed: boolean }
  notes: MemberNote[]
  /** Those who came from the same networks within 30 days. */
  neighbours: Listed[]
}

/** The member with this handle; undefined where nobody has it. */
export async function personKnown(store: Store, _owner: Owner, handle: string): Promise<PersonKnown | undefined> {
  const { read } = store
  const { members } = read.t
  const [row] = await read
    .select({ id: members.id, email: members.email, confirmedAt: members.emailConfirmedAt })
    .from(members)
    .where(and(eq(members.handle, handle), isNull(members.leftAt)))
  const [person] = await peopleById(store, row ? [row.id] : [])
  if (!row || !person) return undefined
  const neighbours = await neighboursOf(read, row.id)
  return {
    person: { ...person, email: row.email, isConfirmed: row.confirmedAt !== null },
    notes: await notesOn(read, row.id),
    neighbours: await peopleById(
      store,
      neighbours.map(({ id }) => id),
    ),
  }
}

const mostNamed = 5

/** How many of the staff there are, how many of them have no second factor, and the names of the first of those. */
export async function staffFactors({ t, select, $count }: Reading) {
  const { members, passkeys } = t
  const staff = and(ne(members.role, 'member'), isNull(members.disabledAt), isNull(members.leftAt))
  const passkey = select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.memberId, members.id))
  const without = and(staff, isNull(members.totpConfirmedAt), notExists(passkey))
  const named = await select({ name: members.name }).from(members).where(without).orderBy(members.id).limit(mostNamed)
  return {
    all: await $count(members, staff),
    none: await $count(members, without),
    names: named.map(({ name }) => name),
  }
}
