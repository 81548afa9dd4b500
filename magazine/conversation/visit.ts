import { and, desc, eq, gt, inArray, ne } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { threadsOnPage, visitMinutes } from './rules'
import { type Discussed, shownColumns, type ShownRow, viewingOf } from './shown'
import { type Thread, threadsOf } from './tree'

const minuteMs = 60_000

/** Since when what others say on an article is new to a member: their visit of before. Undefined on the first. */
export async function lastVisit({ read }: Store, member: Member, articleId: number): Promise<Date | undefined> {
  const { visits } = read.t
  const [visit] = await read
    .select({ beforeId: visits.beforeId, at: visits.beforeAt })
    .from(visits)
    .where(and(eq(visits.memberId, member.id), eq(visits.articleId, articleId)))
  return visit && visit.beforeId > 0 ? visit.at : undefined
}

/**
 * Notes that a member reads a conversation now. Who comes again within half an hour is on the same visit: what was new to
 * them when it began still is.
 */
export async function noteVisit(store: Store, member: Member, articleId: number, now: Date): Promise<void> {
  const { visits, comments } = store.t
  const own = and(eq(visits.memberId, member.id), eq(visits.articleId, articleId))
  const [before] = await store.read.select().from(visits).where(own)
  if (before && now.getTime() - before.lastAt.getTime() < minuteMs) return
  const { articleId: on, createdAt, id, state } = comments
  const [newest] = await store.read
    .select({ id })
    .from(comments)
    .where(and(eq(on, articleId), eq(state, 'published')))
    .orderBy(desc(createdAt), desc(id))
    .limit(1)
  const isNew = before && now.getTime() - before.lastAt.getTime() > visitMinutes * minuteMs
  const last = { lastId: newest?.id ?? 0, lastAt: now }
  const set = isNew ? { ...last, beforeId: Math.max(1, before.lastId), beforeAt: before.lastAt } : last
  const first = { memberId: member.id, articleId, beforeId: 0, beforeAt: now, ...set }
  await store.write(
    tx =>
      tx
        .insert(tx.t.visits)
        .values(first)
        .onConflictDoUpdate({ target: [tx.t.visits.memberId, tx.t.visits.articleId], set }),
    'soon',
  )
}

/** How many comments others have made on an article since, counted up to 100. */
export async function freshCount({ read }: Store, member: Member, articleId: number, since: Date): Promise<number> {
  const rows = await read
    .select({ id: read.t.comments.id })
    .from(read.t.comments)
    .where(isFresh(read, member, articleId, since))
    .limit(100)
  return rows.length
}

/** What others have said on an article since, newest first, each by itself with whom it answers; 50 at most. */
export async function freshPage({ read }: Store, article: Discussed, member: Member, since: Date): Promise<Thread[]> {
  const { comments, members } = read.t
  const rows: ShownRow[] = await read
    .select(shownColumns(read.t))
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(isFresh(read, member, article.id, since))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(threadsOnPage)
  const ids = rows.map(({ id }) => id)
  const viewing = await viewingOf(read, { article, viewer: member, ids })
  const parents = await answered(read, rows)
  return rows.map(row => {
    const [shown] = threadsOf([{ ...row, replies: 0 }], [], viewing)
    if (!shown) throw new Error('a comment was read and is not shown')
    const answers = row.parentId === null ? undefined : parents.find(({ id }) => id === row.parentId)
    return answers && shown.voice ? { ...shown, voice: { ...shown.voice, answers } } : shown
  })
}

async function answered(read: Reading, rows: ShownRow[]) {
  const { comments, members } = read.t
  const ids = rows.flatMap(({ parentId }) => parentId ?? [])
  if (ids.length === 0) return []
  return read
    .select({ id: comments.id, name: shownColumns(read.t).name })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(and(inArray(comments.id, ids), eq(comments.state, 'published')))
}

const isFresh = ({ t: { comments } }: Reading, member: Member, articleId: number, since: Date) =>
  and(
    eq(comments.articleId, articleId),
    eq(comments.state, 'published'),
    gt(comments.createdAt, since),
    ne(comments.memberId, member.id),
  )
