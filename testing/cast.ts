import type { Store } from '@/db/store'
import type { Member, Role } from '@/magazine/people/member'
import { addMember } from '@/magazine/people/register-member'
import { asEditor, asModerator, asOwner } from '@/magazine/people/roles'

/** When the tests' people joined. */
const joined = new Date('2026-01-05T08:00:00Z')

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

const emailName = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.')

function sure<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the cast does not have the role it was given')
  return found
}
