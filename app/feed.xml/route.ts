import { store } from '@/db/kept'
import { latestArticles } from '@/magazine/articles/list'
import { cardsInFeed } from '@/magazine/articles/rules'
import { rssOf } from '@/magazine/feeds/rss'
import { here } from '@/magazine/people/here'
import { magazineOf } from '@/magazine/settings/magazine'

export const dynamic = 'force-dynamic'

export async function GET() {
  const magazine = await magazineOf(store().read)
  const { items } = await latestArticles(store(), { size: cardsInFeed })
  const feed = rssOf({ ...magazine, site: here().site, path: '/feed.xml' }, items)
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
