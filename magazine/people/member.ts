import type { Reading } from '@/db/store'

export type Role = 'member' | 'moderator' | 'editor' | 'owner'

declare const proven: unique symbol

/** A person whom the magazine knows: the rest of the house gets one only from here, never from a form. */
export type Member = { id: number; name: string; handle: string; role: Role } & { readonly [proven]: 'member' }

type Row = { id: number; name: string; handle: string; role: Role }

/** The member that a row of `members` is. */
export const memberOf = ({ id, name, handle, role }: Row): Member => ({ id, name, handle, role }) as Member

/** The columns that make a member. */
export const memberColumns = ({ members }: Reading['t']) => ({
  id: members.id,
  name: members.name,
  handle: members.handle,
  role: members.role,
})
