import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { makeLink } from './link'
import type { Role } from './member'

const shown: Role[] = ['owner', 'moderator', 'member']

/** A way in for one of the demo's people, who have no password. */
export type DemoLink = { name: string; role: Role; link: string }

/**
 * Makes one-time links for an owner, a moderator and a member of the demo, to be printed at the start; those of the start
 * before end. Empty if the magazine holds no demo. `site` is the origin.
 */
export const demoLinks = (store: Store, site: string, now: Date): Promise<DemoLink[]> =>
  store.write(async tx => {
    const { links, members } = tx.t
    const people = await tx
      .select({ id: members.id, name: members.name, email: members.email, role: members.role })
      .from(members)
      .where(and(eq(members.demo, true), isNull(members.disabledAt), isNull(members.leavingAt)))
      .orderBy(asc(members.id))
    const chosen = shown.flatMap(role => people.find(person => person.role === role) ?? [])
    const ids = chosen.map(({ id }) => id)
    if (ids.length) await tx.delete(links).where(and(inArray(links.memberId, ids), isNull(links.usedAt)))
    const made: DemoLink[] = []
    for (const { id, name, email, role } of chosen) {
      const token = await makeLink(tx, { memberId: id, email, purpose: 'shell' }, now)
      made.push({ name, role, link: `${site}/sign-in/link/${token}` })
    }
    return made
  })
