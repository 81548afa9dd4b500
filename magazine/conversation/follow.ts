import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { articleNamed } from './article'
import { newestComment } from './fresh'

/** Follows an article's conversation from now on; again changes nothing. Refuses an article that isn't published (404). */
export const followConversation = (store: Store, { id: memberId }: Member, slug: string, now: Date): Promise<void> =>
  store.write(async tx => {
    const articleId = await articleNamed(tx, slug)
    const newest = await newestComment({ read: tx }, articleId)
    await tx
      .insert(tx.t.conversationFollows)
      .values({ memberId, articleId, readTo: newest, mailedTo: newest, createdAt: now })
      .onConflictDoNothing()
  })

/** Follows it no longer, whatever became of the article. */
export const unfollowConversation = (store: Store, { id }: Member, slug: string): Promise<void> =>
  store.write(async tx => {
    const { articles, conversationFollows: follows } = tx.t
    const named = tx.select({ id: articles.id }).from(articles).where(eq(articles.slug, slug))
    await tx.delete(follows).where(and(eq(follows.memberId, id), inArray(follows.articleId, named)))
  })

/** Follows the thread that a comment stands in. Refuses one that isn't there, or was taken away (404). */
export const followThread = (store: Store, { id: memberId }: Member, comment: number, now: Date): Promise<void> =>
  store.write(async tx => {
    const threadId = await threadOf(tx, comment)
    const newest = await newestInThread(tx, threadId)
    await tx
      .insert(tx.t.threadFollows)
      .values({ memberId, threadId, readTo: newest, mailedTo: newest, createdAt: now })
      .onConflictDoNothing()
  })

/** Follows it no longer. */
export const unfollowThread = (store: Store, { id }: Member, comment: number): Promise<void> =>
  store.write(async tx => {
    const { threadFollows: follows } = tx.t
    const [found] = await threadRow(tx, comment)
    if (found) await tx.delete(follows).where(and(eq(follows.memberId, id), eq(follows.threadId, found.thread)))
  })

/** What a member follows of an article: its whole conversation, and which threads, by their first comments. */
export type Follows = { conversation: boolean; threads: ReadonlySet<number> }

/** What a member follows of an article. */
export async function followsOf({ read }: Store, memberId: number, articleId: number): Promise<Follows> {
  const { comments, conversationFollows: whole, threadFollows: follows } = read.t
  const rows = await read
    .select({ id: follows.threadId })
    .from(follows)
    .innerJoin(comments, eq(comments.id, follows.threadId))
    .where(and(eq(follows.memberId, memberId), eq(comments.articleId, articleId)))
  const conversation = (await read.$count(whole, and(eq(whole.memberId, memberId), eq(whole.articleId, articleId)))) > 0
  return { conversation, threads: new Set(rows.map(({ id }) => id)) }
}

type Reader = Pick<Reading, 't' | 'select'>

async function threadOf(tx: Reader, comment: number): Promise<number> {
  const [found] = await threadRow(tx, comment)
  if (found?.state !== 'published' || found.article !== 'published') throw new Refusal('comment.gone', { status: 404 })
  return found.thread
}

async function threadRow({ t: { articles, comments }, select }: Reader, comment: number) {
  const columns = { threadId: comments.threadId, state: comments.state, article: articles.state }
  const rows = await select(columns)
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, comment))
  return rows.map(({ threadId, ...row }) => ({ ...row, thread: threadId ?? comment }))
}

async function newestInThread({ t: { comments }, select }: Reader, threadId: number): Promise<number> {
  const [last] = await select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), eq(comments.state, 'published')))
    .orderBy(desc(comments.number))
    .limit(1)
  return last?.id ?? threadId
}
