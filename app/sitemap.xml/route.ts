import { store } from '@/db/kept'
import { sitemapIndexOf } from '@/magazine/feeds/sitemap'
import { newsSince, sitemapParts } from '@/magazine/feeds/sitemap-articles'
import { here } from '@/magazine/people/here'
import { newsFrom } from '../news-from'
import { xmlAnswer } from '../xml-answer'

export const dynamic = 'force-dynamic'

export async function GET() {
  const parts = await sitemapParts(store())
  const news = await newsSince(store(), await newsFrom())
  const changed = parts.map(({ changedAt }) => changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0]
  const maps = [
    { path: '/sitemaps/pages.xml', changedAt: changed },
    ...(news[0] ? [{ path: '/sitemaps/news.xml', changedAt: news[0].publishedAt }] : []),
    ...parts.map(({ number, changedAt }) => ({ path: `/sitemaps/articles-${number}.xml`, changedAt })),
  ]
  return xmlAnswer(sitemapIndexOf(here().site, maps))
}
