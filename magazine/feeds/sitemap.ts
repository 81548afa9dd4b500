import { documentOf, element } from './xml'

/** A page as search engines are told of it: its path, when it last changed, and the same page in other languages. */
export type Listed = {
  path: string
  changedAt?: Date
  /** Itself among them; none where there is no translation. */
  languages?: { language: string; path: string }[]
}

/** An article of the last days, as news services are told of it. */
export type News = Listed & { headline: string; language: string; publishedAt: Date }

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of sitemaps, by their paths. `site` is an origin. */
export const sitemapIndexOf = (site: string, maps: Pick<Listed, 'path' | 'changedAt'>[]): string =>
  documentOf(
    element(
      'sitemapindex',
      { xmlns: schema },
      maps.map(map => element('sitemap', {}, placeOf(site, map))),
    ),
  )

/** A sitemap of pages, 50,000 at most. */
export const sitemapOf = (site: string, pages: Listed[]): string =>
  documentOf(
    element(
      'urlset',
      { xmlns: schema, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.map(page => element('url', {}, placeOf(site, page), translationsOf(site, page))),
    ),
  )

/** A sitemap for news services. `name` is the magazine's. */
export const newsSitemapOf = (site: string, name: string, articles: News[]): string =>
  documentOf(
    element(
      'urlset',
      { xmlns: schema, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      articles.map(article => element('url', {}, placeOf(site, article), newsOf(name, article))),
    ),
  )

const placeOf = (site: string, { path, changedAt }: Pick<Listed, 'path' | 'changedAt'>) => [
  element('loc', {}, site + path),
  changedAt && element('lastmod', {}, changedAt.toISOString()),
]

const translationsOf = (site: string, { languages = [] }: Listed) =>
  languages.map(({ language, path }) =>
    element('xhtml:link', { rel: 'alternate', hreflang: language, href: site + path }),
  )

const newsOf = (name: string, { headline, language, publishedAt }: News) =>
  element(
    'news:news',
    {},
    element('news:publication', {}, element('news:name', {}, name), element('news:language', {}, baseOf(language))),
    element('news:publication_date', {}, publishedAt.toISOString()),
    element('news:title', {}, headline),
  )

/** News services know languages without their regions. */
const baseOf = (language: string) => language.split('-')[0] ?? language
