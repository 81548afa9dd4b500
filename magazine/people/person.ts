import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'

/** A member as anyone may know them; of one who keeps their page private only the name. */
export type Person = {
  id: number
  name: string
  handle: string
  since: Date
  bio: string
  picture: string | null
  isPrivate: boolean
}

/** The member of an address; undefined if nobody has it. */
export async function personByHandle({ read }: Store, handle: string): Promise<Person | undefined> {
  const { members } = read.t
  const [person] = await read
    .select({
      ...{ id: members.id, name: members.name, handle: members.handle, since: members.createdAt },
      ...{ bio: members.bio, picture: members.picture, isPrivate: members.isPrivate },
    })
    .from(members)
    .where(eq(members.handle, handle))
  return person
}
