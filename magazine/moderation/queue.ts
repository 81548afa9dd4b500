import { and, asc, desc, eq, type SQL } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import type { Role } from '@/magazine/people/member'
import type { Moderator } from '@/magazine/people/roles'
import { type Card, cardsOf } from './card'
import { cardsInQueue, mostCounted, type Queue } from './rules'
import { firstReports, isBelow, isNew, isRejected } from './waiting'

type Asked = { queue: Queue; after?: Cursor }
/** A place in a queue: which comment, and the key and id it is sorted by. */
type Place = Cursor & { commentId: number }

/**
 * 25 cards of a queue: what this moderator may decide on, so nothing of equals. "New" is what nobody has looked at, newest
 * first, while it is being read; "Reported" the longest waiting first; "Rejected" the last removed first.
 */
export async function queuePage({ read }: Store, { role }: Moderator, { queue, after }: Asked): Promise<Page<Card>> {
  const { items, next } = pageOf(await places[queue](read, role, after), cardsInQueue, place => place)
  const cards = await cardsOf(
    read,
    items.map(({ commentId }) => commentId),
  )
  return { items: cards, next }
}

const places: Record<Queue, (read: Reading, role: Role, after: Cursor | undefined) => Promise<Place[]>> = {
  new: async (read, role, after) => {
    const { comments } = read.t
    const later = after && past('desc', comments.createdAt, comments.id, after)
    const rows = await queued(read, and(isNew(read.t), isBelow(read.t, role), later))
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(cardsInQueue + 1)
    return rows.map(({ id, at }) => ({ id, key: at.getTime(), commentId: id }))
  },
  reported: async (read, role, after) => {
    const { reports } = read.t
    const rows = await firstReports(read, role, after && past('asc', reports.createdAt, reports.id, after))
      .orderBy(asc(reports.createdAt), asc(reports.id))
      .limit(cardsInQueue + 1)
    return rows.map(({ id, at, commentId }) => ({ id, key: at.getTime(), commentId }))
  },
  rejected: async (read, role, after) => {
    const { comments } = read.t
    const later = after && past('desc', comments.lastDecision, comments.id, after)
    const rows = await queued(read, and(isRejected(read.t), isBelow(read.t, role), later))
      .orderBy(desc(comments.lastDecision), desc(comments.id))
      .limit(cardsInQueue + 1)
    return rows.map(({ id, decision }) => ({ id, key: decision ?? 0, commentId: id }))
  },
}

const queued = ({ t: { comments }, select }: Reading, where: SQL | undefined) =>
  select({ id: comments.id, at: comments.createdAt, decision: comments.lastDecision }).from(comments).where(where)

/** One comment as a card, wherever it stands; undefined if this moderator may not decide on it. */
export async function cardOnDesk({ read }: Store, { role }: Moderator, id: number): Promise<Card | undefined> {
  const [found] = await queued(read, and(eq(read.t.comments.id, id), isBelow(read.t, role)))
  return found && (await cardsOf(read, [found.id]))[0]
}

/** How long a queue is, up to 10,000; `more`: it is longer. `since` is what waits longest in it, if somebody waits. */
export type Length = { count: number; more: boolean; since?: Date }

/** How much waits in each queue for this moderator. Counted in a queue's order, so that its own index is read. */
export async function queueLengths({ read }: Store, { role }: Moderator): Promise<Record<Queue, Length>> {
  const { t } = read
  const { comments, reports } = t
  const most = mostCounted + 1
  const fresh = queued(read, and(isNew(t), isBelow(t, role)))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(most)
  const reported = firstReports(read, role).orderBy(asc(reports.createdAt), asc(reports.id))
  const rejected = queued(read, and(isRejected(t), isBelow(t, role)))
    .orderBy(desc(comments.lastDecision), desc(comments.id))
    .limit(most)
  const [oldest] = await firstReports(read, role).orderBy(asc(reports.createdAt), asc(reports.id)).limit(1)
  return {
    new: lengthOf(await read.$count(fresh.as('fresh'))),
    reported: { ...lengthOf(await read.$count(reported.limit(most).as('reported'))), since: oldest?.at },
    rejected: lengthOf(await read.$count(rejected.as('rejected'))),
  }
}

const lengthOf = (found: number): Length => ({ count: Math.min(found, mostCounted), more: found > mostCounted })
