import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { arrive, type Arrived, type Luggage } from './arrive'
import { parsed } from './email'
import { forgive, limited, minutesOf } from './limits'
import { spendLink } from './link'
import { isPassword } from './password'

type ByPassword = Luggage & { email: string; password: string; address: string }

/**
 * Signs in by address and password. Refuses a wrong pair, an unknown address and a disabled account in the same words and
 * time (422), and too many tries before anything is hashed (429).
 */
export async function signIn(store: Store, given: ByPassword, now: Date): Promise<Arrived> {
  const email = parsed(given.email)
  const account = email ?? given.email.slice(0, 254)
  const left = await limited('signIn', account, given.address)
  await limited('signInNetwork', given.address)
  const { members } = store.t
  const [row] = await store.read
    .select({ id: members.id, passwordHash: members.passwordHash, disabledAt: members.disabledAt })
    .from(members)
    .where(eq(members.email, email ?? '')) // nobody's, and no database is asked for what no address may hold
  const right = await isPassword(row?.passwordHash, given.password)
  if (!row || !right || row.disabledAt) throw wrongPassword(left)
  await forgive('signIn', account, given.address)
  return store.write(tx => arrive(tx, row.id, given, now))
}

const fewLeft = 3

/** The same for an address that has an account and for one that has none: tries are counted for what was typed. */
const wrongPassword = (left: number) =>
  new Refusal('people.wrongPassword', {
    field: 'password',
    values: { left: Math.min(left, fewLeft + 1), minutes: minutesOf('signIn') },
  })

/** Signs in by a one-time link. Refuses one that was used or has ended (410), and too many tries (429). */
export async function signInByLink(
  store: Store,
  { link, address, ...luggage }: Luggage & { link: string; address: string },
  now: Date,
): Promise<Arrived> {
  await limited('link', address)
  return store.write(async tx => {
    const used = await spendLink(tx, link, 'sign-in', now)
    if (!used) throw new Refusal('people.linkOver', { status: 410 })
    return arrive(tx, used.memberId, luggage, now)
  })
}
