import { faultOf } from '@/db/fault'
import type { Store, Tx } from '@/db/store'
import { arrive, type Arrived, type Luggage } from './arrive'
import { emailOf } from './email'
import { cameBy } from './invitation'
import { join, mayJoin } from './joining'
import { sendConfirmation } from './letters'
import { limited } from './limits'
import { nameOf } from './name'
import { hashPassword, passwordOf } from './password'
import { addMember } from './register-member'

type Registration = Luggage & {
  name: string
  email: string
  password: string
  address: string
  site: string
  invitation?: string
}

/**
 * Makes an account and signs in at once; a letter asks to confirm the address. Refuses what `addMember` and `passwordOf`
 * refuse, who may not join, and too many from one network (429) before anything is hashed. By the link of a first start
 * they become the owner.
 */
export async function registerMember(store: Store, given: Registration, now: Date): Promise<Arrived> {
  const name = nameOf(given.name)
  const email = emailOf(given.email)
  const password = passwordOf(given.password, { name, email })
  await limited('register', given.address)
  const { invitation } = given
  await mayJoin(store, { email, invitation }, now)
  const passwordHash = await hashPassword(password)
  const arrival = async (tx: Tx) => {
    const role = await join(tx, { email, invitation }, now)
    const member = await addMember(tx, { name, email, role, passwordHash, at: now })
    if (invitation !== undefined) await cameBy(tx, invitation, member.id)
    await sendConfirmation(tx, { memberId: member.id, name, email, site: given.site }, now)
    return arrive(tx, member.id, given, now)
  }
  // Of two that take a name at once, PostgreSQL stops the second too late for a sentence; asked again it is said in one.
  return store.write(arrival).catch((error: unknown) => {
    if (faultOf(error) !== 'unique') throw error
    return store.write(arrival)
  })
}
