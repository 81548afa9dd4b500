import { and, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { keepWords } from '@/magazine/people/kept'
import { Refusal } from '@/magazine/settings/refusal'
import { articleNamed } from './article'
import type { NewComment } from './comment'
import { wordsOf } from './words'

type Wanted = Pick<NewComment, 'article' | 'parent' | 'words'> & {
  /** The page of the passage it is about. */
  back?: string
  /** The client's network address. */
  address: string
}

/**
 * Keeps the comment of somebody who isn't signed in; the token finds it again. Refuses what could not be posted, so that
 * nobody signs in for nothing.
 */
export async function keepComment(store: Store, wanted: Wanted, now: Date): Promise<string> {
  const words = wordsOf(wanted.words)
  const articleId = await articleNamed(store.read, wanted.article)
  const { parent: parentId, back, address } = wanted
  if (parentId !== undefined) await refuseGone(store, articleId, parentId)
  return keepWords(store, { articleId, parentId, words, back, address }, now)
}

async function refuseGone({ read, t }: Store, articleId: number, id: number) {
  const there = and(eq(t.comments.id, id), eq(t.comments.articleId, articleId), eq(t.comments.state, 'published'))
  if ((await read.$count(t.comments, there)) === 0) throw new Refusal('comment.parentGone', { status: 409 })
}
