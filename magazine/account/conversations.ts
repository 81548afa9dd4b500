import { aliasedTable, and, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import type { State } from '@/magazine/conversation/state'
import { type Member, shownMember } from '@/magazine/people/member'
import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import { beginningOf, plainOf } from '@/magazine/text/plain'
import { commentsInConversations } from './rules'

/** A comment in short. `name` is who said it, empty for a former member. */
export type InShort = {
  id: number
  name: string
  handle: string
  excerpt: string
  language: string
  direction: 'ltr' | 'rtl'
  state: State
  at: Date
  article: { slug: string; headline: string }
}

/** What others answered to a member, newest first. */
export function repliesTo({ read }: Store, { id }: Member, after?: Cursor): Promise<Page<InShort>> {
  const { comments } = read.t
  const own = aliasedTable(comments, 'own')
  const answered = read.select({ id: own.id }).from(own).where(eq(own.memberId, id))
  const where = and(inArray(comments.parentId, answered), ne(comments.memberId, id), eq(comments.state, 'published'))
  return inShort({ read }, where, after)
}

/** What a member said themself, newest first, whatever was decided on it. */
export function saidByMe({ read }: Store, { id }: Member, after?: Cursor): Promise<Page<InShort>> {
  const { comments } = read.t
  return inShort({ read }, and(eq(comments.memberId, id), ne(comments.state, 'deleted')), after)
}

async function inShort({ read }: Pick<Store, 'read'>, where: SQL | undefined, after?: Cursor): Promise<Page<InShort>> {
  const { articles, comments, members } = read.t
  const { name, handle } = shownMember(read.t)
  const rows = await read
    .select({
      ...{ id: comments.id, name, handle, words: comments.words, state: comments.state, at: comments.createdAt },
      article: { slug: articles.slug, headline: articles.headline, language: articles.language },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(and(where, eq(articles.state, 'published'), after && past('desc', comments.createdAt, comments.id, after)))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(commentsInConversations + 1)
  const { items, next } = pageOf(rows, commentsInConversations, ({ id, at }) => ({ key: at.getTime(), id }))
  const short = items.map(({ words, article: { language: usual, ...article }, ...row }) => {
    const language = languageOf(words, usual)
    return { ...row, article, excerpt: excerptOf(words), language, direction: directionOf(language) }
  })
  return { items: short, next }
}

const longestExcerpt = 240

/** What a comment begins with, as plain text on one line. */
export const excerptOf = (words: string): string => beginningOf(plainOf(commentBlocksOf(words)), longestExcerpt)
