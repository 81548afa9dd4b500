import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'

export type IndexFault = { kind: 'article' | 'comment'; id: number; is: 'missing' | 'stray' }

/**
 * What the index of the search lacks, or has although nobody is to see it. What only waits to be indexed is no fault. Reads
 * all articles and comments.
 */
export async function searchIndexFaults({ t, read }: Store): Promise<IndexFault[]> {
  const waiting = new Set((await read.select().from(t.searchChanges)).map(({ kind, id }) => `${kind} ${id}`))
  const faults = [...(await ofArticles(read)), ...(await ofComments(read))]
  return faults.filter(({ kind, id }) => !waiting.has(`${kind} ${id}`))
}

async function ofArticles({ t, select }: Reading): Promise<IndexFault[]> {
  const { articles, searchDocuments: documents } = t
  const isIts = and(eq(documents.articleId, articles.id), isNull(documents.commentId))
  const missing = await select({ id: articles.id })
    .from(articles)
    .leftJoin(documents, isIts)
    .where(and(eq(articles.state, 'published'), isNull(documents.id)))
  const stray = await select({ id: documents.articleId })
    .from(documents)
    .leftJoin(articles, eq(articles.id, documents.articleId))
    .where(and(isNull(documents.commentId), or(isNull(articles.id), ne(articles.state, 'published'))))
  return [...asFaults(missing, 'article', 'missing'), ...asFaults(stray, 'article', 'stray')]
}

async function ofComments({ t, select }: Reading): Promise<IndexFault[]> {
  const { articles, comments, searchDocuments: documents } = t
  const isPublished = and(eq(comments.state, 'published'), eq(articles.state, 'published'))
  const isHidden = or(isNull(comments.id), ne(comments.state, 'published'), ne(articles.state, 'published'))
  const missing = await select({ id: comments.id })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(documents, eq(documents.commentId, comments.id))
    .where(and(isPublished, isNull(documents.id)))
  const stray = await select({ id: documents.commentId })
    .from(documents)
    .leftJoin(comments, eq(comments.id, documents.commentId))
    .leftJoin(articles, eq(articles.id, comments.articleId))
    .where(and(isNotNull(documents.commentId), isHidden))
  return [...asFaults(missing, 'comment', 'missing'), ...asFaults(stray, 'comment', 'stray')]
}

const asFaults = (rows: { id: number | null }[], kind: IndexFault['kind'], is: IndexFault['is']): IndexFault[] =>
  rows.flatMap(({ id }) => (id === null ? [] : [{ kind, id, is }]))
