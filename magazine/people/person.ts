import { and, eq, isNull } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { commentBlocksOf } from '@/magazine/text/comment'
import type { Block } from '@/magazine/text/tree'

/** A member as anyone may know them; of one who keeps their page private only the name. */
export type Person = {
  id: number
  name: string
  handle: string
  since: Date
  bio: Block[]
  picture: string | null
  isPrivate: boolean
}

/** The member of an address; undefined if nobody has it, or they are leaving. */
export async function personByHandle({ read }: Store, handle: string): Promise<Person | undefined> {
  const { members } = read.t
  const [person] = await read
    .select({
      ...{ id: members.id, name: members.name, handle: members.handle, since: members.createdAt },
      ...{ bio: members.bio, picture: members.picture, isPrivate: members.isPrivate },
    })
    .from(members)
    .where(and(eq(members.handle, handle), isNull(members.leavingAt), isNull(members.leftAt)))
  return person && { ...person, bio: person.bio ? commentBlocksOf(person.bio) : [] }
}
