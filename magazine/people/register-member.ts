import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { emailOf } from './email'
import { type Member, memberColumns, memberOf, type Role } from './member'
import { isNameTaken, isOfMagazine } from './free-name'
import { handleOf, nameKeyOf, nameOf } from './name'

export type NewMember = {
  name: string
  email: string
  role?: Role
  /** Without one they come in by link or provider. */
  passwordHash?: string
  /** What their address is made of if the name is not in Latin letters. */
  key?: string
  demo?: boolean
  /** When the address was proven to be theirs. */
  emailConfirmedAt?: Date
  at: Date
}

/**
 * Adds a person. Refuses a name that can't be read, looks like another's or like the magazine's own voice (staff may bear
 * such a one), and an address that is none or somebody's already.
 */
export async function addMember(tx: Tx, { at, key, role = 'member', ...given }: NewMember): Promise<Member> {
  const { members } = tx.t
  const name = nameOf(given.name)
  const email = emailOf(given.email)
  const nameKey = nameKeyOf(name)
  if (role === 'member' && (await isOfMagazine(tx, name))) throw new Refusal('people.nameReserved', { field: 'name' })
  // In this order: who asks whether an address has an account must have a free name, and gets an account if it has none.
  if (await isNameTaken(tx, name)) throw new Refusal('people.nameTaken', { field: 'name' })
  if (await tx.$count(members, eq(members.email, email))) throw new Refusal('people.emailTaken', { field: 'email' })
  const handle = await freeHandle(
    tx,
    key !== undefined && !/\p{Script=Latin}/u.test(name) ? handleOf(key) : handleOf(name),
  )
  const { passwordHash, demo, emailConfirmedAt } = given
  const row = { handle, name, nameKey, email, role, passwordHash, demo, emailConfirmedAt, createdAt: at }
  const [added] = await tx.insert(members).values(row).returning(memberColumns(tx.t))
  if (!added) throw new Error('a member was inserted and did not come back')
  return memberOf(added)
}

/** The handle itself, or the first of its successors `-2` to `-200` that is free. */
async function freeHandle(tx: Tx, wanted: string): Promise<string> {
  const { members, formerHandles } = tx.t
  const choices = [wanted, ...Array.from({ length: 199 }, (_, n) => `${wanted}-${n + 2}`)]
  const among = async (table: typeof members | typeof formerHandles) =>
    tx.select({ handle: table.handle }).from(table).where(inArray(table.handle, choices))
  const taken = new Set([...(await among(members)), ...(await among(formerHandles))].map(({ handle }) => handle))
  const free = choices.find(choice => !taken.has(choice))
  if (free === undefined) throw new Refusal('people.nameTaken', { field: 'name' })
  return free
}
