import { addressOf, lastChange } from './entry'
import type { Entry, Feed } from './feed'
import { escaped } from '@/magazine/text/markup'
import { documentOf, element } from './xml'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/**
 * A feed as RSS 2.0. A title there is plain text, a description HTML, which plain words are escaped for. It says of people
 * only the names that stand over their words, and it is the same for every reader at every time.
 */
export function rssOf(feed: Feed): string {
  const { site, page, title, description, language, entries } = feed
  const changed = lastChange(entries)
  const self = { href: addressOf(feed, 'feed.xml'), rel: 'self', type: 'application/rss+xml' }
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, site + page),
    // Plain to some readers and HTML to others: only what would be markup is escaped.
    element('description', {}, (description || title).replaceAll('<', '&lt;')),
    element('language', {}, language),
    changed && element('lastBuildDate', {}, changed.toUTCString()),
    element('atom:link', self),
    entries.map(itemOf),
  )
  return documentOf(element('rss', { version: '2.0', ...namespaces }, channel))
}

function itemOf(entry: Entry) {
  const { address, title, language, publishedAt, authors, categories, summary, html, picture } = entry
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, address),
    element('guid', { isPermaLink: 'true' }, address),
    element('pubDate', {}, publishedAt.toUTCString()),
    authors.map(({ name }) => element('dc:creator', {}, name)),
    language ? element('dc:language', {}, language) : undefined,
    categories.map(category => element('category', {}, category)),
    summary ? element('description', {}, escaped(summary)) : undefined,
    element('content:encoded', {}, html),
    picture &&
      element('media:content', {
        url: picture.address,
        medium: 'image',
        type: picture.type,
        width: String(picture.width),
        height: String(picture.height),
      }),
  )
}
