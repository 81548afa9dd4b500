import { faultOf } from '@/db/fault'
import type { Store, Tx } from '@/db/store'
import { arrive, type Arrived, type Luggage } from './arrive'
import { emailOf } from './email'
import { sendConfirmation } from './letters'
import { limited } from './limits'
import { nameOf } from './name'
import { hashPassword, passwordOf } from './password'
import { addMember } from './register-member'

type Registration = Luggage & { name: string; email: string; password: string; address: string; site: string }

/**
 * Makes an account and signs in at once; a letter asks to confirm the address. Refuses what `addMember` and `passwordOf`
 * refuse, and too many from one network (429) before anything is hashed.
 */
export async function registerMember(store: Store, given: Registration, now: Date): Promise<Arrived> {
  const name = nameOf(given.name)
  const email = emailOf(given.email)
  const password = passwordOf(given.password, { name, email })
  await limited('register', given.address)
  const passwordHash = await hashPassword(password)
  const join = async (tx: Tx) => {
    const member = await addMember(tx, { name, email, passwordHash, at: now })
    await sendConfirmation(tx, { memberId: member.id, name, email, site: given.site }, now)
    return arrive(tx, member.id, given, now)
  }
  // Of two that take a name at once, PostgreSQL stops the second too late for a sentence; asked again it is said in one.
  return store.write(join).catch((error: unknown) => {
    if (faultOf(error) !== 'unique') throw error
    return store.write(join)
  })
}
