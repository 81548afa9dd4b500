import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { commentAddress, placeOnArticle, repliesOfEach, threadsOnPage } from './rules'
import { isShown } from './shown'

/**
 * Where a comment is read: on its article, if it is on the first page there in the default order, else at its own address.
 * Undefined if there is no such comment, or it isn't the viewer's to see.
 */
export async function addressOf({ read }: Store, id: number, viewer?: Member): Promise<string | undefined> {
  const { articles, comments } = read.t
  const [comment] = await read
    .select({
      slug: articles.slug,
      articleId: comments.articleId,
      threadId: comments.threadId,
      number: comments.number,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, id), isShown(comments, viewer)))
  if (!comment) return undefined
  const { slug, articleId, threadId, number } = comment
  const threads = await firstThreads(read, articleId, viewer)
  const first =
    threads.some(thread => thread.id === (threadId ?? id)) &&
    (threadId === null ||
      (await comesAmong(read, repliesOfEach(threads.map(({ replies }) => replies)), { threadId, number }, viewer)))
  return first ? placeOnArticle(slug, id) : commentAddress(slug, id)
}

/** The threads of an article's first page, in the default order. */
function firstThreads({ t, select }: Reading, articleId: number, viewer: Member | undefined) {
  const { comments } = t
  return select({ id: comments.id, replies: comments.replies })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), isNull(comments.parentId), isShown(comments, viewer)))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(threadsOnPage)
}

/** Whether a reply is one of the first `count` of its thread. */
async function comesAmong(
  { t, select }: Reading,
  count: number,
  { threadId, number }: { threadId: number; number: number },
  viewer: Member | undefined,
) {
  const { comments } = t
  const before = await select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), lt(comments.number, number), isShown(comments, viewer)))
    .orderBy(asc(comments.number))
    .limit(count)
  return before.length < count
}
