import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Member } from './member'

export type OwnAccount = { name: string; email: string; isConfirmed: boolean; since: Date }

/** What the magazine keeps of a member and shows to nobody else. */
export async function ownAccount({ read }: Store, { id }: Member): Promise<OwnAccount> {
  const { members } = read.t
  const [row] = await read.select().from(members).where(eq(members.id, id))
  if (!row) throw new Error('a signed-in member has no row')
  return { name: row.name, email: row.email, isConfirmed: row.emailConfirmedAt !== null, since: row.createdAt }
}
