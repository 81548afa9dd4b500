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

/** The handle that the member who once had this one has now; undefined where nobody had it, or they are leaving. */
export async function handleNow({ read, t }: Store, former: string): Promise<string | undefined> {
  const { members, formerHandles } = t
  const [row] = await read
    .select({ handle: members.handle })
    .from(formerHandles)
    .innerJoin(members, eq(members.id, formerHandles.memberId))
    .where(and(eq(formerHandles.handle, former), isNull(members.leavingAt), isNull(members.leftAt)))
  return row?.handle
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
