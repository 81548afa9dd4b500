import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { faultOf } from '@/db/fault'
import { type Store, StoreBusy, type Tx } from '@/db/store'
import type { Shown } from './tree'

/** What a page shows of an article's conversation. */
export type Read = {
  articleId: number
  /** The newest comment there was, if this is the page on which it stands. */
  newest?: number
  /** Each thread, by its first comment, and the last of its comments on the page. */
  threads: { id: number; last: number }[]
  /** All comments on it. */
  ids: number[]
}

/** What is read of these threads by who has them on a page. */
export function readOf(threads: Shown[]): Pick<Read, 'threads' | 'ids'> {
  const all = threads.map(thread => ({ id: thread.id, ids: idsOf(thread) }))
  return { threads: all.map(({ id, ids }) => ({ id, last: Math.max(...ids) })), ids: all.flatMap(({ ids }) => ids) }
}

const idsOf = ({ id, below }: Shown): number[] => [id, ...below.flatMap(idsOf)]

/**
 * Notes that a member has read a page: what they are told of on it is no news any more, and what they follow is read up to
 * there. Written only where that changed something, and left when the database can't be written: the page is there anyway.
 */
export async function markRead(store: Store, memberId: number, read: Read, now: Date): Promise<void> {
  const found = await unread(store, memberId, read)
  if (!found.conversation && found.threads.length + found.notices.length === 0) return
  try {
    await store.write(tx => note(tx, memberId, { ...read, ...found }, now), 'soon')
  } catch (error) {
    if (!(error instanceof StoreBusy) && !['busy', 'full', 'readonly'].includes(faultOf(error) ?? '')) throw error
  }
}

type Unread = { conversation: boolean; threads: Read['threads']; notices: number[] }

async function unread({ read }: Store, memberId: number, { articleId, newest, threads, ids }: Read): Promise<Unread> {
  const { conversationFollows: whole, threadFollows, notices } = read.t
  const behind = and(eq(whole.memberId, memberId), eq(whole.articleId, articleId), ne(whole.readTo, newest ?? 0))
  const follows = await read
    .select({ id: threadFollows.threadId, readTo: threadFollows.readTo })
    .from(threadFollows)
    .where(eq(threadFollows.memberId, memberId))
  const readTo = new Map(follows.map(follow => [follow.id, follow.readTo]))
  const told = await read
    .select({ id: notices.id, commentId: notices.commentId })
    .from(notices)
    .where(and(eq(notices.memberId, memberId), isNull(notices.readAt), inArray(notices.kind, [...ofComments])))
  const onPage = new Set(ids)
  return {
    conversation: newest !== undefined && (await read.$count(whole, behind)) > 0,
    threads: threads.filter(({ id, last }) => last > (readTo.get(id) ?? Infinity)),
    notices: told.flatMap(({ id, commentId }) => (onPage.has(commentId ?? 0) ? [id] : [])),
  }
}

const ofComments = ['reply', 'mention', 'featured'] as const

async function note(tx: Tx, memberId: number, { articleId, newest = 0, ...found }: Read & Unread, now: Date) {
  const { conversationFollows: whole, threadFollows, notices } = tx.t
  if (found.conversation)
    await tx
      .update(whole)
      .set({ readTo: newest, mailedTo: newest })
      .where(and(eq(whole.memberId, memberId), eq(whole.articleId, articleId)))
  for (const { id, last } of found.threads)
    await tx
      .update(threadFollows)
      .set({ readTo: last, mailedTo: last })
      .where(and(eq(threadFollows.memberId, memberId), eq(threadFollows.threadId, id)))
  if (found.notices.length)
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(inArray(notices.id, found.notices), isNull(notices.readAt)))
}
