import { and, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { keepWords } from '@/magazine/people/kept'
import { Refusal } from '@/magazine/settings/refusal'
import type { NewComment } from './comment'
import { wordsOf } from './words'

type Wanted = Omit<NewComment, 'formKey'> & {
  /** The client's network address. */
  address: string
}

/**
 * Keeps the comment of somebody who isn't signed in; the token finds it again. Refuses what could not be posted, so that
 * nobody signs in for nothing.
 */
export async function keepComment(store: Store, wanted: Wanted, now: Date): Promise<string> {
  const words = wordsOf(wanted.words)
  const articleId = await articleOf(store, wanted.article)
  const { parent: parentId, address } = wanted
  if (parentId !== undefined) await refuseGone(store, articleId, parentId)
  return keepWords(store, { articleId, parentId, words, address }, now)
}

async function articleOf({ read, t }: Store, slug: string) {
  const [article] = await read
    .select({ id: t.articles.id })
    .from(t.articles)
    .where(and(eq(t.articles.slug, slug), eq(t.articles.state, 'published')))
  if (!article) throw new Refusal('comment.noArticle', { status: 404 })
  return article.id
}

async function refuseGone({ read, t }: Store, articleId: number, id: number) {
  const there = and(eq(t.comments.id, id), eq(t.comments.articleId, articleId), eq(t.comments.state, 'published'))
  if ((await read.$count(t.comments, there)) === 0) throw new Refusal('comment.parentGone', { status: 409 })
}
