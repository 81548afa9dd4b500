import { and, eq, inArray } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { commentBlocksOf } from '@/magazine/text/comment'
import { plainOf } from '@/magazine/text/plain'
import { commentWords, fact, type NewDocument } from './document'
import { authorsOf, factsOf } from './read-articles'

/** The published ones of these comments as documents. */
export async function readComments(read: Reading, ids: number[]): Promise<NewDocument[]> {
  const { articles, comments } = read.t
  const rows = await read
    .select({
      id: comments.id,
      words: comments.words,
      at: comments.createdAt,
      articleId: articles.id,
      language: articles.language,
      sectionId: articles.sectionId,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(inArray(comments.id, ids), eq(comments.state, 'published'), eq(articles.state, 'published')))
  const authors = await authorsOf(read, [...new Set(rows.map(({ articleId }) => articleId))])
  return rows.map(({ id, words, at, articleId, ...article }) => ({
    articleId,
    commentId: id,
    at,
    words: commentWords(plainOf(commentBlocksOf(words))),
    facts: [
      fact.comment,
      fact.on(articleId),
      ...factsOf({ ...article, authorIds: (authors.get(articleId) ?? []).map(({ id }) => id) }),
    ],
  }))
}
