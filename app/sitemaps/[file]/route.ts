import { store } from '@/db/kept'
import { newsSitemapOf, sitemapOf } from '@/magazine/feeds/sitemap'
import { articlesInSitemap, newsSince } from '@/magazine/feeds/sitemap-articles'
import { listingPages } from '@/magazine/feeds/sitemap-pages'
import { here } from '@/magazine/people/here'
import { magazine } from '../../magazine'
import { newsFrom } from '../../news-from'
import { nothingHere } from '../../nothing-here'
import { xmlAnswer } from '../../xml-answer'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const { site } = here()
  const { name, calendar } = await magazine()
  if (file === 'pages.xml') return xmlAnswer(sitemapOf(site, await listingPages(store(), calendar.timeZone)))
  if (file === 'news.xml') return xmlAnswer(newsSitemapOf(site, name, await newsSince(store(), await newsFrom())))
  const articles = await articlesInSitemap(store(), Number(/\d+/.exec(file)?.[0]))
  return articles.length ? xmlAnswer(sitemapOf(site, articles)) : nothingHere()
}
