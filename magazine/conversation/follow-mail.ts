import { and, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { putInOutbox } from '@/magazine/mail/outbox'
import { stopAddress } from '@/magazine/mail/rules'
import { stopToken } from '@/magazine/mail/stop'
import { magazineOf } from '@/magazine/settings/magazine'
import { endOfFollows, followedNewsOf, type FollowedComment, followersToTell, type FollowPlace } from './follow-due'
import { lockMember, type Mail } from './tell'
import { letterOf } from './telling-letter'

/**
 * Makes letters of what is new in what members follow, each as soon as its member chose to hear of it. Found from the
 * follows, so that a comment costs nothing when it is written; a conversation makes one letter an hour to a member at most.
 */
export async function tellFollowersByMail(store: Store, mail: Mail, now: Date): Promise<void> {
  const { timeZone } = await magazineOf(store.read)
  for (const kind of ['conversation', 'thread'] as const) {
    let after: FollowPlace | undefined = { memberId: 0, thing: 0 }
    while (after) {
      const upTo: FollowPlace | undefined = await endOfFollows(store.read, kind, after)
      const members = upTo ? await followersToTell(store.read, kind, { after, upTo, now, timeZone }) : []
      for (const memberId of members) await store.write(tx => tellFollower(tx, { memberId, timeZone, now, mail }))
      after = upTo
    }
  }
}

type Telling = { memberId: number; timeZone: string; now: Date; mail: Mail }

async function tellFollower(tx: Tx, { memberId, timeZone, now, mail }: Telling): Promise<void> {
  await lockMember(tx, memberId)
  const at = { memberId, timeZone, now }
  const found = [...(await followedNewsOf(tx, 'conversation', at)), ...(await followedNewsOf(tx, 'thread', at))]
  const news = new Map(found.map(comment => [comment.id, comment]))
  const inOrder = [...news.values()].toSorted(
    (one, other) => one.createdAt.getTime() - other.createdAt.getTime() || one.id - other.id,
  )
  const stop = stopToken(mail.secret, { memberId, kind: 'followed' })
  for (const comments of lettersOf(inOrder)) {
    const where = { memberId, site: mail.site, stop: mail.site + stopAddress(stop) }
    await putInOutbox(tx, { ...(await letterOf(tx, 'followed', comments, where)), stop }, now)
  }
  await noteTold(tx, memberId, inOrder, now)
}

/** What is told at once has a letter for each conversation, all else one together. */
function lettersOf(comments: FollowedComment[]): FollowedComment[][] {
  const letters = new Map<number, FollowedComment[]>()
  for (const comment of comments) {
    const key = comment.how === 'once' ? comment.articleId : 0
    letters.set(key, [...(letters.get(key) ?? []), comment])
  }
  return [...letters.values()]
}

/** Keeps how far they were told, and for the next hour that they were: a notice of the last comment of each conversation. */
async function noteTold(tx: Tx, memberId: number, inOrder: FollowedComment[], now: Date) {
  const { conversationFollows: whole, notices, threadFollows } = tx.t
  const lastOf = (key: 'articleId' | 'threadId') => new Map(inOrder.map(comment => [comment[key], comment]))
  for (const [articleId, { id, createdAt }] of lastOf('articleId')) {
    const told = { memberId, kind: 'followed' as const, articleId, commentId: id, createdAt }
    await tx.insert(notices).values({ ...told, readAt: now, mailedAt: now })
    await tx
      .update(whole)
      .set({ mailedTo: id })
      .where(and(eq(whole.memberId, memberId), eq(whole.articleId, articleId)))
  }
  for (const [threadId, { id }] of lastOf('threadId'))
    await tx
      .update(threadFollows)
      .set({ mailedTo: id })
      .where(and(eq(threadFollows.memberId, memberId), eq(threadFollows.threadId, threadId)))
}
