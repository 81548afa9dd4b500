import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '@/testing/feed-faults'
import { named, readXml } from '@/testing/xml-tree'
import { type Entry, type Feed, formOf, forms } from './feed'
import { readable } from '@/magazine/text/markup'

const site = 'https://plumbline.example'
const entry: Entry = {
  address: `${site}/articles/the-sea`,
  title: 'The sea',
  language: 'en',
  publishedAt: new Date('2017-08-01T08:05:00Z'),
  changedAt: new Date('2017-08-03T10:00:00.250Z'),
  authors: [{ name: 'Ilka Maren Thorsby', address: `${site}/authors/ilka` }],
  categories: ['Places', 'Sea'],
  summary: 'They still walk.',
  html: `<p>It <a href="${site}/">is</a> there.</p>`,
  picture: { address: `${site}/media/a.webp`, type: 'image/webp', width: 1200, height: 800 },
}
const feed: Feed = {
  site,
  page: '/sections/places',
  title: 'Places · Plumbline',
  description: 'Made things & habits',
  magazine: 'Plumbline',
  language: 'en',
  entries: [entry],
}
const rss = (entries: Entry[], more: Partial<Feed> = {}) => forms['feed.xml'].write({ ...feed, ...more, entries })
const atom = (entries: Entry[], more: Partial<Feed> = {}) => forms['atom.xml'].write({ ...feed, ...more, entries })
const json = (entries: Entry[], more: Partial<Feed> = {}) =>
  JSON.parse(forms['feed.json'].write({ ...feed, ...more, entries }))
const textsOf = (xml: string, name: string) => named(readXml(xml).root, name).map(({ text }) => text)
const attributesOf = (xml: string, name: string) => named(readXml(xml).root, name).map(({ attributes }) => attributes)

test('an item of RSS names the article, its address as its lasting id, its authors, its day, and has its whole text', () => {
  const xml = rss([entry])
  expect(textsOf(xml, 'link')).toEqual([`${site}/sections/places`, entry.address])
  expect(textsOf(xml, 'guid')).toEqual([entry.address])
  expect(attributesOf(xml, 'guid')).toEqual([{ isPermaLink: 'true' }])
  expect(textsOf(xml, 'pubDate')).toEqual(['Tue, 01 Aug 2017 08:05:00 GMT'])
  expect(textsOf(xml, 'lastBuildDate')).toEqual(['Thu, 03 Aug 2017 10:00:00 GMT'])
  expect(textsOf(xml, 'dc:creator')).toEqual(['Ilka Maren Thorsby'])
  expect(textsOf(xml, 'dc:language')).toEqual(['en'])
  expect(textsOf(xml, 'category')).toEqual(['Places', 'Sea'])
  expect(textsOf(xml, 'content:encoded')).toEqual([entry.html])
  expect(attributesOf(xml, 'media:content')).toMatchObject([{ width: '1200', height: '800', type: 'image/webp' }])
})

test('an entry of Atom likewise', () => {
  const xml = atom([entry])
  expect(textsOf(xml, 'atom:id')).toEqual([`${site}/sections/places`, entry.address])
  expect(textsOf(xml, 'atom:published')).toEqual(['2017-08-01T08:05:00.000Z'])
  expect(textsOf(xml, 'atom:updated')).toEqual(['2017-08-03T10:00:00.250Z', '2017-08-03T10:00:00.250Z'])
  expect(textsOf(xml, 'atom:name')).toEqual(['Plumbline', 'Ilka Maren Thorsby'])
  expect(textsOf(xml, 'atom:content')).toEqual([entry.html])
  expect(attributesOf(xml, 'atom:category')).toEqual([{ term: 'Places' }, { term: 'Sea' }])
  expect(attributesOf(xml, 'atom:entry')).toEqual([{ 'xml:lang': 'en' }])
})

test('an item of a JSON feed likewise', () => {
  expect(json([entry])).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Places · Plumbline',
    home_page_url: `${site}/sections/places`,
    feed_url: `${site}/sections/places/feed.json`,
    language: 'en',
    items: [
      {
        id: entry.address,
        url: entry.address,
        title: 'The sea',
        content_html: entry.html,
        date_published: '2017-08-01T08:05:00.000Z',
        date_modified: '2017-08-03T10:00:00.250Z',
        authors: [{ name: 'Ilka Maren Thorsby', url: `${site}/authors/ilka` }],
        tags: ['Places', 'Sea'],
      },
    ],
  })
})

test('a feed says where it stands itself; the magazine’s stand at the root', () => {
  expect(attributesOf(rss([]), 'atom:link')).toMatchObject([{ href: `${site}/sections/places/feed.xml`, rel: 'self' }])
  expect(attributesOf(atom([], { page: '/' }), 'atom:link')[0]).toMatchObject({ href: `${site}/atom.xml`, rel: 'self' })
  expect(json([], { page: '/' }).feed_url).toBe(`${site}/feed.json`)
  expect([formOf('feed.xml'), formOf('feed.html'), formOf('toString')]).toEqual(['feed.xml', undefined, undefined])
})

test('what an article has not has no empty element', () => {
  const bare = { ...entry, language: undefined, authors: [], categories: [], summary: '', picture: undefined }
  const xml = rss([bare], { description: '' })
  for (const name of ['dc:creator', 'dc:language', 'category', 'media:content']) expect(textsOf(xml, name)).toEqual([])
  expect(textsOf(xml, 'description')).toEqual(['Places · Plumbline'])
  expect(textsOf(atom([bare]), 'atom:summary')).toEqual([])
  expect(Object.keys(json([bare]).items[0])).not.toContain('authors')
})

test('plain words stay plain where a reader takes them for HTML', () => {
  const summary = 'a < b & <script>PWN</script>'
  expect(textsOf(rss([{ ...entry, summary }]), 'description')[1]).not.toContain('<')
  expect(textsOf(atom([{ ...entry, title: summary }]), 'atom:title')[1]).not.toContain('<')
  expect(attributesOf(atom([entry]), 'atom:title')).toEqual([{ type: 'html' }, { type: 'html' }])
})

test('a feed of nothing is valid', () => {
  expect(faultsOf(rss([]))).toEqual([])
  expect(faultsOf(atom([]))).toEqual([])
})

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(']]>', '<x/>', '</title><script>PWN</script>', '<![CDATA[', '<!--', '&amp;', '&#0;', '"', "'"),
      fc.constantFrom('\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\ud800', '\udfff', '\ufffe', '\u{1ffff}'),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200b',
        '\ufeff',
        'ə ı İ',
        'Заголовок',
        'عنوان',
        '😀',
        '\t',
        'a'.repeat(10_240),
      ),
      fc.string({ unit: fc.nat({ max: 0xffff }).map(unit => String.fromCharCode(unit)), maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map(parts => `w${parts.join('')}`)

test('whatever stands in it, a feed is valid, and a headline arrives as it was written, without what XML can’t hold', () => {
  const moment = fc.date({ min: new Date('1600-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const words = fc.record({ title: hostile, summary: hostile, name: hostile, category: hostile, moment })
  fc.assert(
    fc.property(words, ({ title, summary, name, category, moment: publishedAt }) => {
      const authors = [{ name, address: `${site}/authors/x` }]
      const entries = [{ ...entry, title, summary, authors, categories: [category], publishedAt, changedAt: undefined }]
      const more = { title: name, description: summary, magazine: name }
      expect(faultsOf(rss(entries, more))).toEqual([])
      expect(faultsOf(atom(entries, more)).filter(({ fault }) => fault !== 'ContainsHTML')).toEqual([])
      // A line end in a text is one sign in XML, whatever it was.
      const readAs = (text = '') => readable(text).replace(/\r\n?/g, '\n')
      expect(readAs(textsOf(rss(entries), 'title')[1])).toBe(readAs(title))
      expect(json(entries, more).items[0].title).toBe(readable(title))
    }),
    { numRuns: 300 },
  )
})
