import { aliasedTable, and, asc, eq, isNull, lt } from 'drizzle-orm'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { commentAddress, placeOnArticle, repliesOnPage, threadsOnPage } from './rules'
import { isShown } from './shown'

/**
 * Where a comment is read: on its article, if it is on the first page there in the default order, else at its own address.
 * Undefined if there is no such comment, or it isn't the viewer's to see.
 */
export async function addressOf({ read }: Store, id: number, viewer?: Member): Promise<string | undefined> {
  const { articles, comments } = read.t
  const root = aliasedTable(comments, 'root')
  const [comment] = await read
    .select({
      slug: articles.slug,
      articleId: comments.articleId,
      threadId: comments.threadId,
      number: comments.number,
      createdAt: comments.createdAt,
      threadBegan: root.createdAt,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(root, eq(root.id, comments.threadId))
    .where(and(eq(comments.id, id), isShown(comments, viewer)))
  if (!comment) return undefined
  const { slug, articleId, threadId, number, createdAt, threadBegan } = comment
  const thread = { articleId, id: threadId ?? id, createdAt: threadBegan ?? createdAt }
  const first =
    (await threadsBefore(read, thread, viewer)) < threadsOnPage &&
    (threadId === null || (await repliesBefore(read, threadId, number, viewer)) < repliesOnPage)
  return first ? placeOnArticle(slug, id) : commentAddress(slug, id)
}

type Thread = { articleId: number; id: number; createdAt: Date }

/** How many threads stand above this one, newest first, counted up to a page of them. */
async function threadsBefore({ t, select }: Reading, { articleId, id, createdAt }: Thread, viewer: Member | undefined) {
  const { comments } = t
  const newer = past('asc', comments.createdAt, comments.id, { key: createdAt.getTime(), id })
  const before = await select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), isNull(comments.parentId), newer, isShown(comments, viewer)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(threadsOnPage)
  return before.length
}

async function repliesBefore({ t, select }: Reading, threadId: number, number: number, viewer: Member | undefined) {
  const { comments } = t
  const before = await select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), lt(comments.number, number), isShown(comments, viewer)))
    .orderBy(asc(comments.number))
    .limit(repliesOnPage)
  return before.length
}
