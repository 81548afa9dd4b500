import type { Store } from '@/db/store'
import { archive } from '@/magazine/articles/archive'
import { authors } from '@/magazine/articles/author'
import { issues } from '@/magazine/articles/issue'
import { sections } from '@/magazine/articles/section'
import { tags } from '@/magazine/articles/tag'
import type { Listed } from './sitemap'

const most = 50_000 // as sitemaps.org has it

/** Every page of the magazine that lists articles, the most important first. */
export async function listingPages(store: Store, timeZone: string): Promise<Listed[]> {
  const months = (await archive(store, timeZone)).flatMap(({ year, months }) =>
    months.flatMap((count, n) => (count > 0 ? [`/archive/${year}/${String(n + 1).padStart(2, '0')}`] : [])),
  )
  const paths = [
    '/',
    ...(await sections(store)).map(({ slug }) => `/sections/${slug}`),
    ...(await issues(store)).map(({ slug }) => `/issues/${slug}`),
    ...['/archive', '/sections', '/authors', '/tags', '/issues', '/guidelines'],
    ...months,
    ...(await authors(store)).map(({ slug }) => `/authors/${slug}`),
    ...(await tags(store)).map(({ slug }) => `/tags/${slug}`),
  ]
  return paths.slice(0, most).map(path => ({ path }))
}
