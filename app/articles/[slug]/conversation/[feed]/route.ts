import { store } from '@/db/kept'
import { commentsInFeed as size } from '@/magazine/conversation/rules'
import { commentEntries } from '@/magazine/feeds/comment-entries'
import { here } from '@/magazine/people/here'
import { words } from '@/messages/words'
import { feedAnswer } from '../../../../feed-answer'
import { nothingHere } from '../../../../nothing-here'
import { articleAt } from '../../article'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; feed: string }> }

export async function GET(_: Request, { params }: Context) {
  const { slug, feed } = await params
  const article = await articleAt(slug)
  if (!article) return nothingHere()
  if (article.state === 'withdrawn') return nothingHere(410)
  const { headline, standfirst: description, language } = article
  const title = words(language)('conversation.pageTitle', { headline })
  const entries = await commentEntries(store(), article, { site: here().site, size })
  return feedAnswer(feed, { page: `/articles/${slug}/conversation`, title, description, language, entries })
}
