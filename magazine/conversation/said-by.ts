import { and, count, desc, eq, sum } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import type { Block } from '@/magazine/text/tree'
import { commentsOnProfile } from './rules'

/** A comment by itself, as it stands on its member's page. */
export type SaidThere = {
  id: number
  blocks: Block[]
  language: string
  direction: 'ltr' | 'rtl'
  at: Date
  recommends: number
  article: { slug: string; headline: string }
}

/** How many comments of a member are published, and how often these were recommended. */
export async function tallyOf({ read }: Store, memberId: number): Promise<{ comments: number; recommends: number }> {
  const { articles, comments } = read.t
  const [row] = await read
    .select({ comments: count(), recommends: sum(comments.recommends) })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.memberId, memberId), eq(comments.state, 'published'), eq(articles.state, 'published')))
  return { comments: row?.comments ?? 0, recommends: Number(row?.recommends ?? 0) }
}

/** A member's published comments on published articles, newest first. */
export async function saidBy({ read }: Store, memberId: number, after?: Cursor): Promise<Page<SaidThere>> {
  const { articles, comments } = read.t
  const rows = await read
    .select({
      id: comments.id,
      words: comments.words,
      at: comments.createdAt,
      recommends: comments.recommends,
      article: { slug: articles.slug, headline: articles.headline, language: articles.language },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(
      and(
        eq(comments.memberId, memberId),
        eq(comments.state, 'published'),
        eq(articles.state, 'published'),
        after && past('desc', comments.createdAt, comments.id, after),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(commentsOnProfile + 1)
  const { items, next } = pageOf(rows, commentsOnProfile, ({ id, at }) => ({ key: at.getTime(), id }))
  const said = items.map(({ words, article: { language: usual, ...article }, ...comment }) => {
    const language = languageOf(words, usual)
    return { ...comment, article, blocks: commentBlocksOf(words), language, direction: directionOf(language) }
  })
  return { items: said, next }
}
