import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Store } from '@/db/store'

export type IndexFault = { kind: 'article' | 'comment'; id: number; is: 'missing' | 'stray' }

/**
 * What the index of the search lacks, or has although nobody is to see it. What only waits to be indexed is no fault. Reads
 * all articles and comments.
 */
export async function searchIndexFaults({ t, read }: Store): Promise<IndexFault[]> {
  const { articles, comments, searchChanges, searchDocuments: documents } = t
  const ofArticle = and(eq(documents.articleId, articles.id), isNull(documents.commentId))
  const isPublished = and(eq(comments.state, 'published'), eq(articles.state, 'published'))
  const isHidden = or(
    isNull(articles.id),
    ne(articles.state, 'published'),
    isNull(comments.id),
    ne(comments.state, 'published'),
  )
  const unindexed = await read
    .select({ id: articles.id })
    .from(articles)
    .leftJoin(documents, ofArticle)
    .where(and(eq(articles.state, 'published'), isNull(documents.id)))
  const unindexedComments = await read
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(documents, eq(documents.commentId, comments.id))
    .where(and(isPublished, isNull(documents.id)))
  const stray = await read
    .select({ id: documents.articleId })
    .from(documents)
    .leftJoin(articles, eq(articles.id, documents.articleId))
    .where(and(isNull(documents.commentId), or(isNull(articles.id), ne(articles.state, 'published'))))
  const strayComments = await read
    .select({ id: documents.commentId })
    .from(documents)
    .leftJoin(comments, eq(comments.id, documents.commentId))
    .leftJoin(articles, eq(articles.id, comments.articleId))
    .where(and(isNotNull(documents.commentId), isHidden))
  const waiting = new Set((await read.select().from(searchChanges)).map(({ kind, id }) => `${kind} ${id}`))
  const faults = (rows: { id: number | null }[], kind: IndexFault['kind'], is: IndexFault['is']) =>
    rows.flatMap(({ id }) => (id === null || waiting.has(`${kind} ${id}`) ? [] : [{ kind, id, is }]))
  return [
    ...faults(unindexed, 'article', 'missing'),
    ...faults(unindexedComments, 'comment', 'missing'),
    ...faults(stray, 'article', 'stray'),
    ...faults(strayComments, 'comment', 'stray'),
  ]
}
