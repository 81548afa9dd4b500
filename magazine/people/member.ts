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
export type Member = Known & { readonly [proven]: 'member' }

type Row = Omit<Known, 'language'> & { language: string | null }

/** The member that a row of `members` is. */
export const memberOf = ({ id, name, handle, role, language, appearance }: Row): Member =>
  ({ id, name, handle, role, language: languageOfTag(language ?? '') ?? null, appearance }) as Member

/** The columns that make a member. */
export const memberColumns = ({ members }: Reading['t']) => ({
  id: members.id,
  name: members.name,
  handle: members.handle,
  role: members.role,
  language: members.language,
  appearance: members.appearance,
})
