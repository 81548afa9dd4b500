import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { publishedArticle } from '@/magazine/articles/published'
import { keepWords } from '@/magazine/people/kept'
import { signInAddress } from '@/magazine/people/rules'
import { mistakeAddress } from './rules'
import { mistakeWordsOf } from './words'

type Wanted = {
  commentId: number
  words: string
  /** The page where they go on, a path of ours. */
  back: string
  /** The client's network address. */
  address: string
}

/**
 * Keeps what somebody wrote about a comment whose session had ended; gives the address where they sign in and find it
 * again. Without words or such a comment only the way back is kept.
 */
export async function keepAbout(store: Store, { commentId, words, back, address }: Wanted, now: Date): Promise<string> {
  const { comments } = store.t
  const [comment] = await store.read
    .select({ articleId: comments.articleId })
    .from(comments)
    .where(eq(comments.id, commentId))
  if (!comment || !words.trim()) return signInAddress(back)
  const token = await keepWords(store, { articleId: comment.articleId, words, back, address }, now)
  return `/sign-in?kept=${token}`
}

type Mistaken = { article: string; words: string; address: string }

/** The same of what somebody held against an article. */
export async function keepMistake(store: Store, { article, words, address }: Mistaken, now: Date): Promise<string> {
  const back = mistakeAddress(article)
  const found = await publishedArticle(store.read, article)
  if (!found || !words.trim()) return signInAddress(back)
  return `/sign-in?kept=${await keepWords(store, { articleId: found.id, words: mistakeWordsOf(words), back, address }, now)}`
}
