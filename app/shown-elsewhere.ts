import type { Metadata } from 'next'
import { card, cardAddress } from '@/magazine/feeds/rules'

type Page = { path?: string; title?: string; description?: string }
type Magazine = { name: string; language: string }

/** The drawn picture of an article, or the magazine's own, as heads name it. `alt` is what is written on it. */
export const cardImage = (alt: string, slug?: string) => ({
  url: cardAddress(slug),
  ...card,
  alt,
  type: 'image/png',
})

/** A language as Open Graph writes it: with its country. What is no language (BCP 47) is left out. */
export function localeOf(language: string): string | undefined {
  try {
    const { language: base, region } = new Intl.Locale(language).maximize()
    return region ? `${base}_${region}` : base
  } catch {
    return undefined
  }
}

/** What other sites show of a link to a page of the magazine; what is left out is what its head says. */
export const shownElsewhere = (page: Page, { name, language }: Magazine): Metadata => ({
  openGraph: {
    type: 'website',
    siteName: name,
    title: page.title,
    description: page.description || undefined,
    url: page.path,
    locale: localeOf(language),
    images: [cardImage(name)],
  },
  twitter: { card: 'summary_large_image' },
})

/** Where a page is followed: its feed in all forms, which bear its name. */
export const feedsOf = (path: string, title: string) => ({
  'application/rss+xml': [{ url: `${path}/feed.xml`, title }],
  'application/atom+xml': [{ url: `${path}/atom.xml`, title }],
  'application/feed+json': [{ url: `${path}/feed.json`, title }],
})
