import { aliasedTable, and, desc, eq, exists, inArray, ne, not, type SQL, sql } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { mostNewsCounted } from './rules'

type Tables = Reading['t']
export type Comments = Tables['comments']

/** What can be followed: a whole conversation, or one of its threads. */
export type FollowedKind = 'conversation' | 'thread'

/** Something followed and what is new in it: how many comments, counted up to `mostNewsCounted`, and when the latest came. */
export type Followed = {
  article: { slug: string; headline: string; language: string }
  /** A thread, by its first comment; without it the whole conversation. */
  thread?: number
  count: number
  latest?: Date
}

/** All that a member follows: what has news first, the latest first, then the rest, followed last first. */
export async function followedBy({ read }: Store, memberId: number): Promise<Followed[]> {
  const { articles, comments, conversationFollows: whole, threadFollows: threads } = read.t
  const article = { slug: articles.slug, headline: articles.headline, language: articles.language }
  const ofConversations = await read
    .select({ article, since: whole.createdAt, ...figures(read, 'conversation') })
    .from(whole)
    .innerJoin(articles, and(eq(articles.id, whole.articleId), eq(articles.state, 'published')))
    .where(eq(whole.memberId, memberId))
  const ofThreads = await read
    .select({ article, thread: threads.threadId, since: threads.createdAt, ...figures(read, 'thread') })
    .from(threads)
    .innerJoin(comments, eq(comments.id, threads.threadId))
    .innerJoin(articles, and(eq(articles.id, comments.articleId), eq(articles.state, 'published')))
    .where(and(eq(threads.memberId, memberId), isAlone(read)))
  return [...ofConversations, ...ofThreads]
    .toSorted((one, other) => rank(other) - rank(one) || other.since.getTime() - one.since.getTime())
    .map(({ since: _, latest, ...followed }) => ({ ...followed, latest: latest ?? undefined }))
}

const rank = ({ latest }: { latest: Date | null }) => latest?.getTime() ?? 0

/** SQL for how many of the things that a member follows have news; a thread of a conversation followed is not one more. */
export function newsCount(read: Reading, memberId: number): SQL {
  const { conversationFollows: whole, threadFollows: threads } = read.t
  const ofConversations = and(eq(whole.memberId, memberId), exists(newsOf(read, 'conversation')))
  const ofThreads = and(eq(threads.memberId, memberId), isAlone(read), exists(newsOf(read, 'thread')))
  return sql`${read.$count(whole, ofConversations)} + ${read.$count(threads, ofThreads)}`
}

/**
 * Whether a comment is news to who follows: of somebody else, of nobody whom they have muted, and none in which they are
 * answered or named, which they are told by itself.
 */
export function isNewsTo({ t, select }: Reading, kind: FollowedKind, fresh: Comments): SQL | undefined {
  const { mutes, notices } = t
  const { memberId } = followsOf(t, kind)
  const muted = select({ id: mutes.mutedId })
    .from(mutes)
    .where(and(eq(mutes.memberId, memberId), eq(mutes.mutedId, fresh.memberId)))
  const told = select({ id: notices.id })
    .from(notices)
    .where(
      and(eq(notices.commentId, fresh.id), eq(notices.memberId, memberId), inArray(notices.kind, ['reply', 'mention'])),
    )
  return and(ne(fresh.memberId, memberId), not(exists(muted)), not(exists(told)))
}

/** Whether a published comment stands in what a row of follows is about, behind the one that its column `to` names. */
export function isBehind({ t, select }: Reading, kind: FollowedKind, fresh: Comments, to: 'readTo' | 'mailedTo') {
  const one = aliasedTable(t.comments, 'one')
  const follows = followsOf(t, kind)
  const of = (column: typeof one.number | typeof one.createdAt) =>
    select({ value: column }).from(one).where(eq(one.id, follows[to]))
  const isPublished = eq(fresh.state, 'published')
  // Nothing was said yet when it was followed, or what was is gone: then since it was followed.
  if (kind === 'conversation')
    return and(
      eq(fresh.articleId, t.conversationFollows.articleId),
      isPublished,
      sql`(${fresh.createdAt}, ${fresh.id}) > (coalesce(${of(one.createdAt)}, ${follows.createdAt}), ${follows[to]})`,
    )
  return and(
    eq(fresh.threadId, t.threadFollows.threadId),
    isPublished,
    sql`${fresh.number} > coalesce(${of(one.number)}, 0)`,
  )
}

export const followsOf = (t: Tables, kind: FollowedKind) =>
  kind === 'conversation' ? t.conversationFollows : t.threadFollows

function newsOf(read: Reading, kind: FollowedKind) {
  const fresh = aliasedTable(read.t.comments, 'later')
  return read
    .select({ at: fresh.createdAt })
    .from(fresh)
    .where(and(isBehind(read, kind, fresh, 'readTo'), isNewsTo(read, kind, fresh)))
}

function figures(read: Reading, kind: FollowedKind) {
  const { createdAt, number } = aliasedTable(read.t.comments, 'later')
  const some = newsOf(read, kind).limit(mostNewsCounted)
  const last = newsOf(read, kind)
    .orderBy(desc(kind === 'conversation' ? createdAt : number))
    .limit(1)
  return {
    count: sql<number>`(select count(*) from ${some} as found)`.mapWith(Number),
    latest: sql<Date | null>`${last}`.mapWith(createdAt),
  }
}

/** Not a thread of a conversation that is followed as a whole. */
function isAlone({ t, select }: Reading): SQL {
  const { conversationFollows: whole, threadFollows } = t
  const first = aliasedTable(t.comments, 'first')
  const around = select({ id: whole.articleId })
    .from(whole)
    .innerJoin(first, eq(first.articleId, whole.articleId))
    .where(and(eq(whole.memberId, threadFollows.memberId), eq(first.id, threadFollows.threadId)))
  return not(exists(around))
}
