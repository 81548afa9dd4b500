import { sql } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { type Language, languageOfTag } from '@/messages/words'

export type Role = 'member' | 'moderator' | 'editor' | 'owner'

type Known = {
  id: number
  name: string
  handle: string
  role: Role
  /** What they want the interface to speak; null as the magazine does. */
  language: Language | null
  /** How pages look to them in a browser that they chose nothing in; null as it is there. */
  appearance: string | null
}

declare const proven: unique symbol

/** A person whom the magazine knows: the rest of the house gets one only from here, never from a form. */
export type Member = Known & {
  /** They asked to leave, and may still stay: they can do nothing else. */
  leaving?: true
  readonly [proven]: 'member'
}

type Row = Omit<Known, 'language'> & { language: string | null; leavingAt?: Date | null }

/** The member that a row of `members` is. */
export const memberOf = ({ id, name, handle, role, language, appearance, leavingAt }: Row): Member => {
  const known = { id, name, handle, role, language: languageOfTag(language ?? '') ?? null, appearance }
  return { ...known, ...(leavingAt && { leaving: true }) } as Member
}

/** The columns that make a member. */
export const memberColumns = ({ members }: Reading['t']) => ({
  id: members.id,
  name: members.name,
  handle: members.handle,
  role: members.role,
  language: members.language,
  appearance: members.appearance,
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
