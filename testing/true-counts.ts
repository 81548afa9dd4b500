import { expect } from 'vitest'
import type { Store } from '@/db/store'
import { deepestLevel } from '@/magazine/conversation/rules'

/** For tests: every count of a magazine with one article is the number of its rows. */
export async function expectTrueCounts({ read, t }: Store) {
  const comments = await read.select().from(t.comments)
  const commentRecommends = await read.select().from(t.commentRecommends)
  const [article] = await read.select().from(t.articles)
  expect(article).toMatchObject({
    comments: comments.filter(({ state }) => state === 'published').length,
    recommends: (await read.select().from(t.articleRecommends)).length,
  })
  for (const comment of comments) {
    const { id, threadId, path, depth } = comment
    const inThread = comments.filter(other => other.threadId === (threadId ?? id))
    const below = inThread.filter(other =>
      depth === deepestLevel ? other.parentId === id : other.id !== id && other.path.startsWith(path),
    )
    expect(comment).toMatchObject({
      replies: below.filter(({ state }) => state === 'published').length,
      lastReply: threadId === null ? inThread.length : 0,
      recommends: commentRecommends.filter(({ commentId }) => commentId === id).length,
    })
  }
}
