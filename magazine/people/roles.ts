import type { Member, Role } from './member'

declare const may: unique symbol

/** A member who may decide on others' words. */
export type Moderator = Member & { readonly [may]: { moderate: true } }
/** A moderator who may publish. */
export type Editor = Moderator & { readonly [may]: { publish: true } }
/** An editor who may set the magazine up. */
export type Owner = Editor & { readonly [may]: { own: true } }

/** From the least right to the most: each has all rights of those before it. */
export const roles = ['member', 'moderator', 'editor', 'owner'] as const satisfies readonly Role[]

/** Whether a role has all rights of another. */
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** The member as a moderator; undefined for who is none. */
export const asModerator = (member: Member | undefined): Moderator | undefined =>
  member && isAtLeast(member.role, 'moderator') ? (member as Moderator) : undefined

/** The member as an editor; undefined for who is none. */
export const asEditor = (member: Member | undefined): Editor | undefined =>
  member && isAtLeast(member.role, 'editor') ? (member as Editor) : undefined

/** The member as an owner; undefined for who is none. */
export const asOwner = (member: Member | undefined): Owner | undefined =>
  member && isAtLeast(member.role, 'owner') ? (member as Owner) : undefined

/** Whether somebody may decide on another person: a moderator, and only on lower roles than their own, so never on themself. */
export const mayActOn = (who: Pick<Member, 'id' | 'role'>, other: Pick<Member, 'id' | 'role'>): boolean =>
  isAtLeast(who.role, 'moderator') && who.id !== other.id && !isAtLeast(other.role, who.role)
