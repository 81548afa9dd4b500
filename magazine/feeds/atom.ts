import { addressOf, changeOf, lastChange } from './entry'
import type { Entry, Feed } from './feed'
import { escaped } from '@/magazine/text/markup'
import { documentOf, element } from './xml'

/** A feed as Atom 1.0. Words that are plain are escaped as HTML and said to be: so no reader takes them for markup. */
export function atomOf(feed: Feed): string {
  const { site, page, title, description, magazine, language, entries } = feed
  const self = { href: addressOf(feed, 'atom.xml'), rel: 'self', type: 'application/atom+xml' }
  return documentOf(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, site + page),
      plain('title', title),
      description ? plain('subtitle', description) : undefined,
      element('updated', {}, (lastChange(entries) ?? new Date(0)).toISOString()),
      element('link', self),
      element('link', { href: site + page, rel: 'alternate', type: 'text/html' }),
      element('author', {}, element('name', {}, magazine), element('uri', {}, `${site}/`)),
      entries.map(entryOf),
    ),
  )
}

function entryOf(entry: Entry) {
  const { address, title, language, publishedAt, authors, categories, summary, html, picture } = entry
  return element(
    'entry',
    { 'xml:lang': language },
    element('id', {}, address),
    plain('title', title),
    element('link', { href: address, rel: 'alternate', type: 'text/html' }),
    picture && element('link', { href: picture.address, rel: 'enclosure', type: picture.type }),
    element('published', {}, publishedAt.toISOString()),
    element('updated', {}, changeOf(entry).toISOString()),
    authors.map(({ name, address: uri }) =>
      element('author', {}, element('name', {}, name), uri === undefined ? undefined : element('uri', {}, uri)),
    ),
    categories.map(category => element('category', { term: category })),
    summary ? plain('summary', summary) : undefined,
    element('content', { type: 'html' }, html),
  )
}

const plain = (name: string, words: string) => element(name, { type: 'html' }, escaped(words))
