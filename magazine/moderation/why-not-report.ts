import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { type Member, type Role, shownMember } from '@/magazine/people/member'
import { isAtLeast, roles } from '@/magazine/people/roles'
import { Refusal } from '@/magazine/settings/refusal'

/**
 * Why this member can't report the comment: it is their own, or its author stands so high that nobody could decide on it
 * and the report would wait for ever. Undefined if they can.
 */
export async function whyNotReport(read: Reading, member: Member, commentId: number): Promise<Refusal | undefined> {
  const author = await authorOf(read, commentId)
  if (!author) return undefined
  if (author.id === member.id) return new Refusal('moderation.reportOwn', { status: 403 })
  if (await isDecidedOn(read, author.role)) return undefined
  return new Refusal('moderation.reportNobodyAbove', { status: 403, values: { name: author.name } })
}

async function authorOf({ t, select }: Reading, commentId: number) {
  const { comments, members } = t
  const [author] = await select({ id: members.id, ...shownMember(t) })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(eq(comments.id, commentId))
  return author
}

async function isDecidedOn({ t: { members }, $count }: Reading, role: Role): Promise<boolean> {
  if (role === 'member') return true // by whoever moderates, now or later
  const higher = roles.filter(other => !isAtLeast(role, other))
  return (
    higher.length > 0 && (await $count(members, and(inArray(members.role, higher), isNull(members.disabledAt)))) > 0
  )
}
