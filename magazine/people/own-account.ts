import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Member } from './member'

export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>

/** What the magazine keeps of a member and shows to nobody else, or to everybody where they did not say otherwise. */
export async function ownAccount({ read }: Store, { id }: Pick<Member, 'id'>) {
  const { members } = read.t
  const [row] = await read.select().from(members).where(eq(members.id, id))
  if (!row) throw new Error('a signed-in member has no row')
  const { name, handle, bio, email, language, appearance, picture, isPrivate, createdAt } = row
  const isConfirmed = row.emailConfirmedAt !== null
  const hasPassword = row.passwordHash !== null
  return {
    ...{ id, name, handle, bio, language, appearance, picture, isPrivate },
    ...{ email, isConfirmed, hasPassword, since: createdAt, handleChangedAt: row.handleChangedAt },
  }
}
