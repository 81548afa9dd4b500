import { and, asc, eq } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import { headlineShown } from '@/magazine/articles/article'
import type { Editor } from '@/magazine/people/roles'
import { mistakesOnPage } from './rules'

/** A mistake that waits for an editor, with the words of the article that it is about. */
export type WaitingMistake = {
  id: number
  at: Date
  words: string
  credit: string
  article: { slug: string; headline: string; language: string }
  passage?: string
  /** Who told us; nobody, once they have left. */
  by?: { name: string; handle: string }
}

/** 25 mistakes that nobody has answered, oldest first. */
export async function mistakesWaiting({ read }: Store, _: Editor, after?: Cursor): Promise<Page<WaitingMistake>> {
  const { t } = read
  const { articles, members, mistakes, passages } = t
  const rows = await read
    .select({
      ...{ id: mistakes.id, at: mistakes.createdAt, words: mistakes.words, credit: mistakes.credit },
      article: { slug: articles.slug, headline: headlineShown(t), language: articles.language },
      passage: passages.exact,
      by: { name: members.name, handle: members.handle },
    })
    .from(mistakes)
    .innerJoin(articles, eq(articles.id, mistakes.articleId))
    .leftJoin(passages, eq(passages.id, mistakes.passageId))
    .leftJoin(members, eq(members.id, mistakes.memberId))
    .where(and(eq(mistakes.state, 'waits'), after && past('asc', mistakes.createdAt, mistakes.id, after)))
    .orderBy(asc(mistakes.createdAt), asc(mistakes.id))
    .limit(mistakesOnPage + 1)
  const shown = rows.map(row => ({ ...row, passage: row.passage ?? undefined, by: row.by ?? undefined }))
  return pageOf(shown, mistakesOnPage, ({ id, at }) => ({ key: at.getTime(), id }))
}
