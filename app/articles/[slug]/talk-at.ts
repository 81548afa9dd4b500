import { cache } from 'react'
import type { Cursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { conversationPage } from '@/magazine/conversation/conversation'
import { newestComment } from '@/magazine/conversation/fresh'
import { markRead, readOf } from '@/magazine/conversation/read'
import type { Sort } from '@/magazine/conversation/rules'
import type { Shown } from '@/magazine/conversation/tree'
import { currentMember } from '@/magazine/people/session'

type Discussed = Pick<Article, 'id' | 'language'>

/** A page of an article's conversation and, looked up before it, the newest comment there is. Asked once a page. */
export const talkAt = cache(async (article: Discussed, sort: Sort, after: Cursor | undefined) => {
  const newest = await newestComment(store(), article.id)
  const page = await conversationPage(store(), article, { sort, after, viewer: await currentMember() })
  return { newest, ...page }
})

/** Notes that who looks, if it is a member, reads these threads; before the masthead says what is new to them. */
export async function readHere({ id: articleId }: Discussed, shown: { items: Shown[]; newest?: number }) {
  const member = await currentMember()
  if (!member) return
  const { items, newest } = shown
  await markRead(store(), member.id, { articleId, newest, ...readOf(items) }, new Date())
}
