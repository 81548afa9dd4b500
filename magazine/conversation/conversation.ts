import { aliasedTable, and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { repliesOfEach, type Sort, threadsOnPage } from './rules'
import { type Discussed, isShown, shownColumns, type ShownRow, viewingOf } from './shown'
import { type Thread, threadsOf } from './tree'

export type ConversationPage = Page<Thread>
type Asked = { sort: Sort; after?: Cursor; viewer?: Member }

/** 50 threads of an article's conversation, each with its first replies. */
export async function conversationPage({ read }: Store, article: Discussed, asked: Asked): Promise<ConversationPage> {
  const { items, next } = pageOf(await threadRows(read, article.id, asked), threadsOnPage, row => ({
    key: asked.sort === 'recommended' ? row.score : row.createdAt.getTime(),
    id: row.id,
  }))
  return { items: await threadsWithReplies(read, article, items, asked.viewer), next }
}

/** These first comments of threads with the first replies to each. */
export async function threadsWithReplies(
  read: Reading,
  article: Discussed,
  rows: ShownRow[],
  viewer: Member | undefined,
): Promise<Thread[]> {
  const replies = rows.length ? await firstReplies(read, rows, viewer) : []
  const ids = [...rows, ...replies].map(({ id }) => id)
  return threadsOf(rows, replies, await viewingOf(read, { article, viewer, ids }))
}

function threadRows(read: Reading, articleId: number, { sort, after, viewer }: Asked): Promise<ShownRow[]> {
  const { t } = read
  const { comments, members } = t
  const key = sort === 'recommended' ? comments.score : comments.createdAt
  const order = sort === 'oldest' ? 'asc' : 'desc'
  const by = order === 'asc' ? asc : desc
  return read
    .select(shownColumns(t))
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(
      and(
        eq(comments.articleId, articleId),
        isNull(comments.parentId),
        isShown(comments, viewer),
        after && past(order, key, comments.id, after),
      ),
    )
    .orderBy(by(key), by(comments.id))
    .limit(threadsOnPage + 1)
}

/**
 * The first replies of each thread, by arrival, so that whom they answer is among them. From the thread outwards: its
 * last one is found once, by the index, however long the thread is.
 */
function firstReplies(read: Reading, threads: ShownRow[], viewer: Member | undefined): Promise<ShownRow[]> {
  const { t } = read
  const { comments, members } = t
  const thread = aliasedTable(comments, 'thread')
  const early = aliasedTable(comments, 'early')
  const firsts = read
    .select({ number: early.number })
    .from(early)
    .where(and(eq(early.threadId, thread.id), isShown(early, viewer)))
    .orderBy(asc(early.number))
    .limit(repliesOfEach(threads.map(({ replies }) => replies)))
    .as('firsts')
  return read
    .select(shownColumns(t))
    .from(thread)
    .innerJoin(
      comments,
      and(eq(comments.threadId, thread.id), lte(comments.number, sql`(select max(${firsts.number}) from ${firsts})`)),
    )
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(
      and(
        inArray(
          thread.id,
          threads.map(({ id }) => id),
        ),
        isShown(comments, viewer),
      ),
    )
}
