import { aliasedTable, and, eq, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import type { Role } from '@/magazine/people/member'
import { isAtLeast, roles } from '@/magazine/people/roles'

// The first two as the partial indices say it: a bound value would hide that it is the same.

/** What no moderator has looked at yet. */
export const isNew = ({ comments }: Reading['t']): SQL =>
  sql`${comments.state} = 'published' and ${comments.lastDecision} is null`

/** What was removed. */
export const isRejected = ({ comments }: Reading['t']): SQL => sql`${comments.state} = 'rejected'`

/** Whose words somebody of this role may decide on. Asked of each comment: a join would let SQLite begin at the members. */
export const isBelow = ({ comments, members }: Reading['t'], role: Role) =>
  inArray(
    sql`(select ${members.role} from ${members} where ${members.id} = ${comments.memberId})`,
    roles.filter(other => !isAtLeast(other, role)),
  )

/** The first open report of each comment that is still to be seen, joined with the comment. */
export function firstReports({ t, select }: Reading, role: Role, where?: SQL) {
  const { comments, reports } = t
  const earlier = aliasedTable(reports, 'earlier')
  const before = select({ id: earlier.id })
    .from(earlier)
    .where(
      and(
        eq(earlier.commentId, reports.commentId),
        isNull(earlier.decisionId),
        sql`(${earlier.createdAt}, ${earlier.id}) < (${reports.createdAt}, ${reports.id})`,
      ),
    )
  return select({ id: reports.id, at: reports.createdAt, commentId: reports.commentId })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .where(
      and(
        isNull(reports.decisionId),
        notExists(before),
        inArray(comments.state, ['published', 'held']),
        isBelow(t, role),
        where,
      ),
    )
}
