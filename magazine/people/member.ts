import { sql } from 'drizzle-orm'
import type { Reading } from '@/db/store'

export type Role = 'member' | 'moderator' | 'editor' | 'owner'

declare const proven: unique symbol

/** A person whom the magazine knows: the rest of the house gets one only from here, never from a form. */
export type Member = { id: number; name: string; handle: string; role: Role } & {
  /** They asked to leave, and may still stay: they can do nothing else. */
  leaving?: true
  readonly [proven]: 'member'
}

type Row = { id: number; name: string; handle: string; role: Role; leavingAt?: Date | null }

/** The member that a row of `members` is. */
export const memberOf = ({ id, name, handle, role, leavingAt }: Row): Member =>
  ({ id, name, handle, role, ...(leavingAt && { leaving: true }) }) as Member

/** The columns that make a member. */
export const memberColumns = ({ members }: Reading['t']) => ({
  id: members.id,
  name: members.name,
  handle: members.handle,
  role: members.role,
  leavingAt: members.leavingAt,
})

/**
 * What others see of a member. Name and handle are empty from the request to leave on: pages then say "a former member",
 * by `nameOf` of components/people/name-of.ts, and lead nowhere.
 */
export function shownMember({ members }: Reading['t']) {
  const { leavingAt, leftAt } = members
  const isHere = sql`${leavingAt} is null and ${leftAt} is null`
  return {
    name: sql<string>`case when ${isHere} then ${members.name} else '' end`,
    handle: sql<string>`case when ${isHere} then ${members.handle} else '' end`,
    role: sql<Role>`case when ${isHere} then ${members.role} else 'member' end`,
  }
}
