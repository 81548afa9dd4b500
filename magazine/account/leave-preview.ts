import { and, count, desc, eq, gt, ne } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import { commentInThread } from '@/magazine/conversation/thread'
import type { Shown } from '@/magazine/conversation/tree'
import type { Member } from '@/magazine/people/member'
import { directionOf, languageOf } from '@/magazine/text/language'
import { asTheyWillBe } from './leave-threads'
import { commentsOnPreview, type LeavingChoice } from './rules'

/** How many comments a member has, how many of them have replies, and how many they chose to keep. */
export type LeavingCounts = { comments: number; answered: number; kept: number }

/** A comment of who may leave. */
export type OwnComment = {
  id: number
  words: string
  language: string
  direction: 'ltr' | 'rtl'
  at: Date
  replies: number
  keep: boolean
  article: { slug: string; headline: string }
}
/** A thread as it would be; `gone`: so many comments leave no trace there. */
export type ThreadAfter = { id: number; slug: string; headline: string; thread?: Shown; gone: number }

/** The numbers of what leaving would do. */
export async function leavingCounts({ read }: Store, { id }: Member): Promise<LeavingCounts> {
  const { comments, leavingKept } = read.t
  const own = and(eq(comments.memberId, id), ne(comments.state, 'deleted'))
  const [kept] = await read
    .select({ count: count() })
    .from(leavingKept)
    .innerJoin(comments, eq(comments.id, leavingKept.commentId))
    .where(and(eq(leavingKept.memberId, id), own))
  return {
    comments: await read.$count(comments, own),
    answered: await read.$count(comments, and(own, gt(comments.replies, 0))),
    kept: kept?.count ?? 0,
  }
}

type Asked = { words: LeavingChoice; after?: Cursor }

/** Some of a member's comments, newest first, and what becomes of their threads. */
export async function leavingPreview(store: Store, member: Member, { words, after }: Asked) {
  const { items, next } = await ownComments(store, member, after)
  const kept = words === 'each' ? await keptBy(store, member) : undefined
  const isKept = (id: number) => (kept ? kept.has(id) : words === 'keep')
  return {
    items: items.map(item => ({ ...item, keep: isKept(item.id) })),
    next,
    threads: await threads(store, member, items, isKept),
  }
}

type Row = Omit<OwnComment, 'keep'> & {
  threadId: number
  article: { id: number; language: string; slug: string; headline: string }
}

async function ownComments({ read }: Store, { id }: Member, after?: Cursor): Promise<Page<Row>> {
  const { articles, comments } = read.t
  const rows = await read
    .select({
      id: comments.id,
      threadId: comments.threadId,
      words: comments.words,
      at: comments.createdAt,
      replies: comments.replies,
      article: { id: articles.id, slug: articles.slug, headline: articles.headline, language: articles.language },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(
      and(
        eq(comments.memberId, id),
        ne(comments.state, 'deleted'),
        after && past('desc', comments.createdAt, comments.id, after),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(commentsOnPreview + 1)
  const { items, next } = pageOf(rows, commentsOnPreview, ({ id, at }) => ({ key: at.getTime(), id }))
  const own = items.map(({ threadId, ...row }) => {
    const language = languageOf(row.words, row.article.language)
    return { ...row, threadId: threadId ?? row.id, language, direction: directionOf(language) }
  })
  return { items: own, next }
}

async function keptBy({ read }: Store, { id }: Member): Promise<Set<number>> {
  const { leavingKept } = read.t
  const rows = await read.select({ id: leavingKept.commentId }).from(leavingKept).where(eq(leavingKept.memberId, id))
  return new Set(rows.map(row => row.id))
}

/** Each thread once, around the first of the comments in it. */
async function threads(store: Store, member: Member, items: Row[], isKept: (id: number) => boolean) {
  const found: ThreadAfter[] = []
  // As a reader sees it, whatever else the member may read.
  const viewer = { ...member, role: 'member' as const }
  for (const [n, { id, threadId, article }] of items.entries()) {
    if (items.findIndex(item => item.threadId === threadId) !== n) continue
    const there = await commentInThread(store, { article, id, viewer })
    if (there) {
      const { slug, headline } = article
      found.push({ id: threadId, slug, headline, ...asTheyWillBe(there.thread, isKept) })
    }
  }
  return found
}
