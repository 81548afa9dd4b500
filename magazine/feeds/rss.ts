import type { Card } from '../articles/article'
import { documentOf, element } from './xml'

/** Where the feed stands, and whose it is. `site` is an origin. */
export type Channel = { site: string; path: string; name: string; description: string; language: string }

/**
 * RSS 2.0 of these articles, in their order. Every link is whole; an item's id is its address. It says of people only
 * the names that stand over the articles, and it is the same for every reader at every time.
 */
export function rssOf({ site, path, name, description, language }: Channel, cards: Card[]): string {
  const newest = cards[0]?.publishedAt
  const channel = element(
    'channel',
    {},
    element('title', {}, name),
    element('link', {}, `${site}/`),
    element('description', {}, description || name),
    element('language', {}, language),
    newest && element('lastBuildDate', {}, newest.toUTCString()),
    element('atom:link', { href: site + path, rel: 'self', type: 'application/rss+xml' }),
    cards.map(card => itemOf(site, card)),
  )
  return documentOf(element('rss', { version: '2.0', ...names }, channel))
}

const names = { 'xmlns:atom': 'http://www.w3.org/2005/Atom', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }

function itemOf(site: string, { slug, headline, standfirst, language, publishedAt, section, authors }: Card) {
  const address = `${site}/articles/${slug}`
  return element(
    'item',
    {},
    element('title', {}, headline),
    element('link', {}, address),
    element('guid', { isPermaLink: 'true' }, address),
    element('pubDate', {}, publishedAt.toUTCString()),
    authors.map(author => element('dc:creator', {}, author.name)),
    element('dc:language', {}, language),
    section && element('category', {}, section.name),
    standfirst ? element('description', {}, standfirst) : undefined,
  )
}
