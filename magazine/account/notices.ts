import { aliasedTable, and, desc, eq, exists, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import { newsCount } from '@/magazine/conversation/followed-news'
import { type Deed, deedOf } from '@/magazine/moderation/log'
import { shownMember } from '@/magazine/people/member'
import { directionOf, languageOf } from '@/magazine/text/language'
import { excerptOf } from './conversations'
import { noticesOnPage, type NoticesShown } from './rules'

type NoticeKind = 'reply' | 'mention' | 'featured' | 'decision' | 'corrected'

/** What a member is told of: one thing, or several of a kind in one conversation. */
export type Told = {
  kind: NoticeKind
  /** The last of them. */
  id: number
  at: Date
  isNew: boolean
  article: { slug: string; headline: string; language: string }
  /** The words it is about, and who said them last, without a name once they have left, and how many others did; of a correction none. */
  comment?: { id: number; excerpt: string; language: string; direction: 'ltr' | 'rtl' }
  by?: { id: number; picture: string | null; name: string; others: number }
  /** What was decided. */
  deed?: Deed
}

const kindsOf: Record<Exclude<NoticesShown, 'followed'>, readonly NoticeKind[]> = {
  all: ['reply', 'mention', 'featured', 'decision', 'corrected'],
  replies: ['reply'],
  mentions: ['mention'],
  decisions: ['decision'],
}

type Asked = { memberId: number; show: keyof typeof kindsOf; after?: Cursor }

/** A page of what a member is told of, newest first: replies and mentions of one conversation together. */
export async function noticesOf({ read }: Store, { memberId, show, after }: Asked): Promise<Page<Told>> {
  const { notices: n } = read.t
  const rows = await noticeRows(read)
    .where(
      and(
        eq(n.memberId, memberId),
        inArray(n.kind, [...kindsOf[show]]),
        isToBeSeen(read),
        after && past('desc', n.createdAt, n.id, after),
      ),
    )
    .orderBy(desc(n.createdAt), desc(n.id))
    .limit(noticesOnPage + 1)
  const { items, next } = pageOf(rows, noticesOnPage, row => ({ key: row.at.getTime(), id: row.id }))
  return { items: grouped(items), next }
}

/** How much is new to a member: what they were told of, and what they follow where something was said. One query. */
export async function newsFor({ read }: Store, memberId: number): Promise<number> {
  const { members, notices: n } = read.t
  const unread = and(eq(n.memberId, memberId), isNull(n.readAt), isToBeSeen(read))
  const [row] = await read
    .select({ count: sql<number>`${read.$count(n, unread)} + ${newsCount(read, memberId)}`.mapWith(Number) })
    .from(members)
    .where(eq(members.id, memberId))
  return row?.count ?? 0
}

type Row = Awaited<ReturnType<typeof noticeRows>>[number]

function noticeRows(read: Reading) {
  const { articles, comments, decisions, members, notices: n } = read.t
  const { name } = shownMember(read.t)
  return read
    .select({
      ...{ id: n.id, kind: n.kind, at: n.createdAt, readAt: n.readAt },
      article: { slug: articles.slug, headline: articles.headline, language: articles.language },
      comment: { id: comments.id, words: comments.words },
      by: { id: members.id, picture: members.picture },
      name,
      decided: { decision: decisions.decision, stateBefore: decisions.stateBefore },
    })
    .from(n)
    .innerJoin(articles, eq(articles.id, n.articleId))
    .leftJoin(comments, eq(comments.id, n.commentId))
    .leftJoin(members, eq(members.id, comments.memberId))
    .leftJoin(decisions, and(eq(decisions.commentId, n.commentId), eq(decisions.createdAt, n.createdAt)))
    .$dynamic()
}

/** What was taken away meanwhile is no news, nor is what somebody said whom the member has muted. Decisions always are. */
function isToBeSeen({ t, select }: Reading): SQL | undefined {
  const { mutes, notices: n } = t
  const [said, on] = [aliasedTable(t.comments, 'said'), aliasedTable(t.articles, 'said_on')]
  const muted = select({ id: mutes.mutedId })
    .from(mutes)
    .where(and(eq(mutes.memberId, n.memberId), eq(mutes.mutedId, said.memberId)))
  const there = select({ id: said.id })
    .from(said)
    .innerJoin(on, eq(on.id, said.articleId))
    .where(and(eq(said.id, n.commentId), eq(said.state, 'published'), eq(on.state, 'published'), not(exists(muted))))
  return or(
    inArray(n.kind, ['decision', 'corrected']),
    and(inArray(n.kind, ['reply', 'mention', 'featured']), exists(there)),
  )
}

function grouped(rows: Row[]): Told[] {
  const groups = new Map<string, { told: Told; people: Set<number> }>()
  for (const row of rows) {
    const together = row.kind === 'reply' || row.kind === 'mention'
    const key = `${row.kind} ${together ? `${row.article.slug} ${row.readAt === null}` : row.id}`
    const group = groups.get(key)
    const who = row.by?.id ?? 0
    if (group?.told.by) group.told.by.others = group.people.add(who).size - 1
    else groups.set(key, { told: toldOf(row), people: new Set([who]) })
  }
  return [...groups.values()].map(({ told }) => told)
}

function toldOf({ id, kind, at, readAt, article, comment, by, name, decided }: Row): Told {
  const language = languageOf(comment?.words ?? '', article.language)
  return {
    ...{ id, at, article, isNew: readAt === null },
    kind: kind === 'followed' ? 'reply' : kind,
    comment: comment
      ? { id: comment.id, excerpt: excerptOf(comment.words), language, direction: directionOf(language) }
      : undefined,
    by: by ? { ...by, name, others: 0 } : undefined,
    deed: decided ? deedOf(decided.decision, decided.stateBefore) : undefined,
  }
}
