import { and, asc, eq, gte, inArray, lt, or } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { asModerator } from '@/magazine/people/roles'
import { numbersAbove } from './place'
import { repliesOnThreadPage } from './rules'
import { type Discussed, isShownInThread, shownColumns, type ShownRow, viewingOf } from './shown'
import { type Shown, type Thread, threadsOf } from './tree'

type Asked = { article: Discussed; id: number; viewer?: Member }

/** A thread around one comment. `earlier` and `later` are comments whose pages show the rest of a long one. */
export type CommentInThread = { thread: Thread; comment: Shown; earlier?: number; later?: number }

/**
 * The thread of a comment: its first 200 replies or, for a comment behind these, 200 from that one on with what they
 * stand below. A moderator reads what was held or rejected, too. Undefined for a comment that isn't on this article, or
 * isn't the viewer's to see.
 */
export async function commentInThread({ read }: Store, asked: Asked): Promise<CommentInThread | undefined> {
  const target = await shownRow(read, asked)
  const root = target?.threadId == null ? target : await shownRow(read, { ...asked, id: target.threadId })
  if (!target || !root) return undefined
  const { viewer } = asked
  const behind = (await repliesBefore(read, target, viewer)) >= repliesOnThreadPage
  const found = await repliesFrom(read, root.id, behind ? target.number : 1, viewer)
  const replies = found.slice(0, repliesOnThreadPage)
  const rows = behind ? [...replies, ...(await rowsAbove(read, target, replies, viewer))] : replies
  const viewing = await viewingOf(read, { ...asked, ids: [root.id, ...rows.map(({ id }) => id)] })
  const [thread] = threadsOf([root], rows, { ...viewing, removed: asModerator(viewer) !== undefined })
  const comment = thread && find(thread, asked.id)
  if (!thread || !comment) return undefined
  return { thread, comment, earlier: behind ? root.id : undefined, later: found[repliesOnThreadPage]?.id }
}

/** One published comment by itself, as who answers it sees it. Undefined as in `commentInThread`. */
export async function commentToAnswer({ read }: Store, asked: Asked): Promise<Shown | undefined> {
  const row = await shownRow(read, asked)
  if (row?.state !== 'published') return undefined
  return threadsOf([row], [], await viewingOf(read, { ...asked, ids: [row.id] }))[0]
}

const withMember = (read: Reading) =>
  read
    .select(shownColumns(read.t))
    .from(read.t.comments)
    .innerJoin(read.t.members, eq(read.t.members.id, read.t.comments.memberId))

async function shownRow(read: Reading, { article, id, viewer }: Asked): Promise<ShownRow | undefined> {
  const { comments } = read.t
  const here = and(eq(comments.id, id), eq(comments.articleId, article.id), isShownInThread(comments, viewer))
  return (await withMember(read).where(here))[0]
}

/** How many replies come before this one in its thread, counted up to a page of them. */
async function repliesBefore(read: Reading, { threadId, number }: ShownRow, viewer: Member | undefined) {
  if (threadId === null) return 0
  const { comments } = read.t
  const before = await read
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), lt(comments.number, number), isShownInThread(comments, viewer)))
    .orderBy(asc(comments.number))
    .limit(repliesOnThreadPage)
  return before.length
}

function repliesFrom(read: Reading, threadId: number, number: number, viewer: Member | undefined) {
  const { comments } = read.t
  return withMember(read)
    .where(and(eq(comments.threadId, threadId), gte(comments.number, number), isShownInThread(comments, viewer)))
    .orderBy(asc(comments.number))
    .limit(repliesOnThreadPage + 1)
}

/** What the replies stand below, and whom the target answers, as far as it comes before them. */
function rowsAbove(read: Reading, target: ShownRow, replies: ShownRow[], viewer: Member | undefined) {
  const { comments } = read.t
  const numbers = [...new Set(replies.flatMap(({ path }) => numbersAbove(path)))].filter(
    number => number < target.number,
  )
  const above = or(
    numbers.length ? inArray(comments.number, numbers) : undefined,
    target.parentId === null ? undefined : eq(comments.id, target.parentId),
  )
  return withMember(read).where(
    and(eq(comments.threadId, target.threadId ?? target.id), above, isShownInThread(comments, viewer)),
  )
}

function find(shown: Shown, id: number): Shown | undefined {
  if (shown.id === id) return shown
  for (const below of shown.below) {
    const found = find(below, id)
    if (found) return found
  }
  return undefined
}
