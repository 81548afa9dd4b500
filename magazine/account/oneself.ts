import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { forgive, limited, minutesOf } from '@/magazine/people/limits'
import { isPassword } from '@/magazine/people/password'
import { sessionByHash } from '@/magazine/people/session-row'
import { Refusal } from '@/magazine/settings/refusal'
import { freshMinutes } from './rules'

/** What shows that it is the member who sits there: the password, or a session that began a moment ago. */
export type Proof = { password: string; field: string; session?: string; address: string }

/** Whether the session of this hash began so recently that its member need not show the password. */
export async function isFresh(store: Store, session: string | undefined, now: Date): Promise<boolean> {
  const found = session === undefined ? undefined : await sessionByHash(store, session, now)
  return found !== undefined && now.getTime() - found.createdAt.getTime() < freshMinutes * 60_000
}

/** Refuses who can't show that they are the member themself: by the password they have, else by having just signed in. */
export async function proveOneself(store: Store, { id }: Member, { password, field, ...proof }: Proof, now: Date) {
  const { members } = store.t
  const [row] = await store.read
    .select({ email: members.email, passwordHash: members.passwordHash })
    .from(members)
    .where(eq(members.id, id))
  if (!row) throw new Error(`member ${id} is not there`)
  if (!row.passwordHash) {
    if (!(await isFresh(store, proof.session, now))) throw new Refusal('account.notFresh', { values: { freshMinutes } })
    return
  }
  const left = await limited('signIn', row.email, proof.address)
  if (!(await isPassword(row.passwordHash, password)))
    throw new Refusal('account.wrongPassword', {
      field,
      values: { left: Math.min(left, 4), minutes: minutesOf('signIn') },
    })
  await forgive('signIn', row.email, proof.address)
}
