import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { conversationMinutes, dailyHour, type How, staleDays, usual } from '@/magazine/mail/rules'
import { shownMember } from '@/magazine/people/member'
import { lastHourOf } from '@/magazine/settings/zone'
import { type Comments, type FollowedKind, followsOf, isBehind, isNewsTo } from './followed-news'

const followsAtOnce = 500
const newsAtOnce = 200
const minuteMs = 60_000
const dayMs = 86_400_000

type At = { now: Date; timeZone: string }
/** A place among the follows: whose, and of what. */
export type FollowPlace = { memberId: number; thing: number }

/** A comment that a follower is to be told of by mail. */
export type FollowedComment = {
  id: number
  words: string
  name: string
  headline: string
  slug: string
  articleId: number
  threadId: number
  createdAt: Date
  how: How
}

const thingOf = (t: Reading['t'], kind: FollowedKind) =>
  kind === 'conversation' ? t.conversationFollows.articleId : t.threadFollows.threadId

/** Where the next so many follows end; undefined where there are none. */
export async function endOfFollows({ t, select }: Reading, kind: FollowedKind, { memberId, thing }: FollowPlace) {
  const follows = followsOf(t, kind)
  const rows = await select({ memberId: follows.memberId, thing: thingOf(t, kind) })
    .from(follows)
    .where(sql`(${follows.memberId}, ${thingOf(t, kind)}) > (${memberId}, ${thing})`)
    .orderBy(asc(follows.memberId), asc(thingOf(t, kind)))
    .limit(followsAtOnce)
  return rows.at(-1)
}

/** The members among these follows for whom a letter is due. */
export async function followersToTell(
  read: Reading,
  kind: FollowedKind,
  { after, upTo, ...at }: At & { after: FollowPlace; upTo: FollowPlace },
): Promise<number[]> {
  const { t } = read
  const follows = followsOf(t, kind)
  const key = sql`(${follows.memberId}, ${thingOf(t, kind)})`
  const fresh = aliasedTable(t.comments, 'later')
  const due = read
    .select({ id: fresh.id })
    .from(fresh)
    .where(isDue(read, kind, fresh, at))
  const rows = await read
    .select({ memberId: follows.memberId })
    .from(follows)
    .innerJoin(t.members, eq(t.members.id, follows.memberId))
    .leftJoin(t.mailChoices, isChoice(t, kind))
    .where(
      and(
        sql`${key} > (${after.memberId}, ${after.thing})`,
        sql`${key} <= (${upTo.memberId}, ${upTo.thing})`,
        isReachable(t),
        exists(due),
      ),
    )
  return [...new Set(rows.map(({ memberId }) => memberId))]
}

/** What one member is to be told of now, of either kind, the latest first; a comment may be there twice. */
export function followedNewsOf(read: Reading, kind: FollowedKind, { memberId, ...at }: At & { memberId: number }) {
  const { t } = read
  const { articles, mailChoices, members } = t
  const follows = followsOf(t, kind)
  const fresh = aliasedTable(t.comments, 'later')
  const author = aliasedTable(members, 'author')
  return read
    .select({
      ...{ id: fresh.id, words: fresh.words, createdAt: fresh.createdAt, articleId: fresh.articleId },
      threadId: sql<number>`coalesce(${fresh.threadId}, ${fresh.id})`.mapWith(Number),
      name: shownMember({ ...t, members: author }).name,
      ...{ headline: articles.headline, slug: articles.slug, how: howOf(t) },
    })
    .from(follows)
    .innerJoin(members, eq(members.id, follows.memberId))
    .leftJoin(mailChoices, isChoice(t, kind))
    .innerJoin(fresh, isDue(read, kind, fresh, at))
    .innerJoin(author, eq(author.id, fresh.memberId))
    .innerJoin(articles, and(eq(articles.id, fresh.articleId), eq(articles.state, 'published')))
    .where(and(eq(follows.memberId, memberId), isReachable(t)))
    .orderBy(desc(fresh.createdAt), desc(fresh.id))
    .limit(newsAtOnce)
}

const isChoice = (t: Reading['t'], kind: FollowedKind) =>
  and(eq(t.mailChoices.memberId, followsOf(t, kind).memberId), eq(t.mailChoices.kind, 'followed'))

const howOf = ({ mailChoices }: Reading['t']) => sql<How>`coalesce(${mailChoices.how}, ${usual.followed})`

const isReachable = ({ members }: Reading['t']) =>
  and(isNotNull(members.emailConfirmedAt), ...[members.disabledAt, members.leavingAt, members.leftAt].map(isNull))

/** News of the last days whose time has come. */
function isDue(read: Reading, kind: FollowedKind, fresh: Comments, { now, timeZone }: At): SQL | undefined {
  const hour = new Date(Math.floor(now.getTime() / (60 * minuteMs)) * 60 * minuteMs)
  const how = howOf(read.t)
  return and(
    isBehind(read, kind, fresh, 'mailedTo'),
    gt(fresh.createdAt, new Date(now.getTime() - staleDays * dayMs)),
    isNewsTo(read, kind, fresh),
    or(
      sql`${how} = 'once'`,
      and(sql`${how} = 'hourly'`, lt(fresh.createdAt, hour)),
      and(sql`${how} = 'daily'`, lt(fresh.createdAt, lastHourOf(dailyHour, now, timeZone))),
    ),
    not(isLately(read, kind, fresh, now)),
  )
}

/** Whether a letter told them of the same conversation within the last hour, of whatever kind. */
function isLately({ t, select }: Reading, kind: FollowedKind, fresh: Comments, now: Date): SQL {
  const { notices } = t
  const since = new Date(now.getTime() - conversationMinutes * minuteMs)
  return exists(
    select({ id: notices.id })
      .from(notices)
      .where(
        and(
          eq(notices.memberId, followsOf(t, kind).memberId),
          eq(notices.articleId, fresh.articleId),
          gt(notices.mailedAt, since),
          gt(notices.mailedAt, notices.createdAt),
        ),
      ),
  )
}
