import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { type Profile, saveProfile } from '@/magazine/account/profile'
import type { Member } from '@/magazine/people/member'

/** What the database holds of a member. */
export async function rowOf({ read, t }: Store, { id }: Member) {
  const [row] = await read.select().from(t.members).where(eq(t.members.id, id))
  if (!row) throw new Error('the member is not there')
  return row
}

/** Saves a member's profile with what is given, and all else as it is. */
export async function saveAs(store: Store, member: Member, some: Partial<Profile> & { folder?: string }, at: Date) {
  const { name, handle, bio } = await rowOf(store, member)
  const usual = { name, handle, bio, language: '', look: '', isPrivate: false, drawn: false, folder: 'none' }
  return saveProfile(store, member, { ...usual, ...some }, at)
}
