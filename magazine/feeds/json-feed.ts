import { addressOf, changeOf } from './entry'
import type { Entry, Feed } from './feed'
import { jsonOf } from './json'

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  const { site, page, title, description, magazine, language, entries } = feed
  return jsonOf({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site + page,
    feed_url: addressOf(feed, 'feed.json'),
    description: description || undefined,
    language,
    authors: [{ name: magazine, url: `${site}/` }],
    items: entries.map(itemOf),
  })
}

const itemOf = (entry: Entry) => ({
  id: entry.address,
  url: entry.address,
  title: entry.title,
  content_html: entry.html,
  summary: entry.summary || undefined,
  image: entry.picture?.address,
  date_published: entry.publishedAt.toISOString(),
  date_modified: changeOf(entry).toISOString(),
  authors: entry.authors.length ? entry.authors.map(({ name, address }) => ({ name, url: address })) : undefined,
  tags: entry.categories.length ? entry.categories : undefined,
  language: entry.language,
})
