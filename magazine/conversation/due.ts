import { aliasedTable, and, asc, eq, exists, gt, isNull, lt, ne, not, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { conversationMinutes, dailyHour, type How, type Kind, kinds, staleDays, usual } from '@/magazine/mail/rules'
import { lastHourOf } from '@/magazine/settings/zone'

const membersAtOnce = 100
const noticesAtOnce = 500
const minuteMs = 60_000
const dayMs = 86_400_000

/** Something that a member is to be told now, or, if not `isToTell`, that needs no letter any more. */
export type Due = {
  id: number
  kind: Kind
  how: How
  articleId: number
  createdAt: Date
  isToTell: boolean
}

type Asked = { now: Date; timeZone: string }

/** Members for whom something is due; not more than can be written to in a moment. */
export async function membersToTell(reading: Reading, asked: Asked): Promise<number[]> {
  const { t, selectDistinct } = reading
  const { notices, mailChoices, comments } = t
  const rows = await selectDistinct({ id: notices.memberId })
    .from(notices)
    .leftJoin(mailChoices, ofNotice(t))
    .leftJoin(comments, eq(comments.id, notices.commentId))
    .where(isDue(reading, asked))
    .limit(membersAtOnce)
  return rows.map(({ id }) => id)
}

/** What is due for one member, oldest first. */
export async function dueOf(reading: Reading, { memberId, ...asked }: Asked & { memberId: number }): Promise<Due[]> {
  const { t, select } = reading
  const { notices, mailChoices, comments, articles, members } = t
  const isToTell = and(
    sql`${howOf(t)} <> 'never'`,
    isNull(notices.readAt),
    gt(notices.createdAt, new Date(asked.now.getTime() - staleDays * dayMs)),
    eq(comments.state, 'published'),
    eq(articles.state, 'published'),
    sql`${members.emailConfirmedAt} is not null`,
    ...[members.disabledAt, members.leavingAt, members.leftAt].map(isNull),
  )
  const columns = { id: notices.id, kind: notices.kind, articleId: notices.articleId, createdAt: notices.createdAt }
  const rows = await select({ ...columns, how: howOf(t), told: sql<number>`case when ${isToTell} then 1 else 0 end` })
    .from(notices)
    .innerJoin(members, eq(members.id, notices.memberId))
    .innerJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(mailChoices, ofNotice(t))
    .leftJoin(comments, eq(comments.id, notices.commentId))
    .where(and(eq(notices.memberId, memberId), isDue(reading, asked)))
    .orderBy(asc(notices.createdAt), asc(notices.id))
    .limit(noticesAtOnce)
  // Of a correction or a decision its own letter tells.
  return rows.flatMap(({ told, kind, ...row }) =>
    kind === 'corrected' || kind === 'decision' ? [] : [{ ...row, kind, isToTell: told === 1 }],
  )
}

const ofNotice = ({ notices, mailChoices }: Reading['t']) =>
  and(eq(mailChoices.memberId, notices.memberId), eq(mailChoices.kind, notices.kind))

/** A member's choice, or what holds without one. */
function howOf({ notices, mailChoices }: Reading['t']): SQL<How> {
  const cases = kinds.map(kind => sql`when ${notices.kind} = ${kind} then ${usual[kind]}`)
  return sql<How>`coalesce(${mailChoices.how}, case ${sql.join(cases, sql` `)} end)`
}

/** Its time has come, and its conversation has been silent for an hour. A comment that is held may yet be published. */
function isDue(reading: Reading, { now, timeZone }: Asked): SQL | undefined {
  const { notices, comments } = reading.t
  const hour = new Date(Math.floor(now.getTime() / (60 * minuteMs)) * 60 * minuteMs)
  const how = howOf(reading.t)
  return and(
    isNull(notices.mailedAt),
    or(isNull(comments.state), ne(comments.state, 'held')),
    or(
      sql`${how} in ('once', 'never')`,
      and(sql`${how} = 'hourly'`, lt(notices.createdAt, hour)),
      and(sql`${how} = 'daily'`, lt(notices.createdAt, lastHourOf(dailyHour, now, timeZone))),
    ),
    not(isLately(reading, now)),
  )
}

/** Whether a letter told of the same conversation within the last hour. */
function isLately({ t, select }: Reading, now: Date): SQL {
  const { notices } = t
  const told = aliasedTable(notices, 'told')
  const since = new Date(now.getTime() - conversationMinutes * minuteMs)
  return exists(
    select({ id: told.id })
      .from(told)
      .where(
        and(
          eq(told.memberId, notices.memberId),
          eq(told.articleId, notices.articleId),
          gt(told.mailedAt, since),
          gt(told.mailedAt, told.createdAt),
        ),
      ),
  )
}
