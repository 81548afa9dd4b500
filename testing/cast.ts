import type { Store } from '@/db/store'
import { around, type Here } from '@/magazine/people/here'
import type { Member, Role } from '@/magazine/people/member'
import { addMember } from '@/magazine/people/register-member'
import { asEditor, asModerator, asOwner } from '@/magazine/people/roles'

/** When the tests' people joined. */
export const joined = new Date('2026-01-05T08:00:00Z')

/** Somebody of a test, who can do what their role does. */
export const person = (store: Store, name: string, role: Role = 'member'): Promise<Member> =>
  store.write(tx => addMember(tx, { name, email: `${emailName(name)}@example.org`, role, at: joined }))

/** The people most tests need: two members, and one of each higher role. */
export async function cast(store: Store) {
  return {
    leyla: await person(store, 'Leyla Nur'),
    tom: await person(store, 'Tom Ashby'),
    moderator: sure(asModerator(await person(store, 'Mona Derin', 'moderator'))),
    editor: sure(asEditor(await person(store, 'Edda Lind', 'editor'))),
    owner: sure(asOwner(await person(store, 'Oskar Vale', 'owner'))),
  }
}

/** Runs something as if it answered a request; tells what it said of the answer's status and headers. */
export async function within<T>(known: Partial<Here>, step: () => Promise<T>): Promise<{ result: T; here: Here }> {
  const site = 'http://localhost:3000'
  const here: Here = { site, day: '2026-11-24', address: '192.0.2.1', byScript: false, headers: {}, ...known }
  return { result: await around.run(here, step), here }
}

const emailName = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.')

function sure<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the cast does not have the role it was given')
  return found
}
