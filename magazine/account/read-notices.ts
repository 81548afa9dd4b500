import { aliasedTable, and, desc, eq, exists, isNull, sql } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { type FollowedKind, followsOf } from '@/magazine/conversation/followed-news'

/** Notes that a member has read all that they were told of, and everything in what they follow. */
export const readAllNotices = (store: Store, memberId: number, now: Date): Promise<void> =>
  store.write(async tx => {
    const { notices } = tx.t
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(eq(notices.memberId, memberId), isNull(notices.readAt)))
    for (const kind of ['conversation', 'thread'] as const) await readToTheEnd(tx, memberId, kind)
  })

/** Notes that they have read the decisions on their words. Writes only where there were new ones. */
export async function readDecisions(store: Store, memberId: number, now: Date): Promise<void> {
  const { notices } = store.t
  const unread = and(eq(notices.memberId, memberId), isNull(notices.readAt), eq(notices.kind, 'decision'))
  if ((await store.read.$count(notices, unread)) === 0) return
  await store.write(async tx => void (await tx.update(notices).set({ readAt: now }).where(unread)), 'soon')
}

async function readToTheEnd(tx: Tx, memberId: number, kind: FollowedKind) {
  const follows = followsOf(tx.t, kind)
  const one = aliasedTable(tx.t.comments, 'one')
  const here =
    kind === 'conversation'
      ? eq(one.articleId, tx.t.conversationFollows.articleId)
      : eq(one.threadId, tx.t.threadFollows.threadId)
  const last = tx
    .select({ id: one.id })
    .from(one)
    .where(and(here, eq(one.state, 'published')))
    .orderBy(...(kind === 'conversation' ? [desc(one.createdAt), desc(one.id)] : [desc(one.number)]))
    .limit(1)
  const to = sql`coalesce(${last}, ${follows.readTo})`
  await tx
    .update(follows)
    .set({ readTo: to, mailedTo: to })
    .where(and(eq(follows.memberId, memberId), exists(last)))
}
