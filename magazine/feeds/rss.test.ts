import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import type { Card } from '../articles/article'
import { rssOf } from './rss'

const channel = {
  site: 'https://plumbline.example',
  path: '/feed.xml',
  name: 'Plumbline',
  description: 'Made things & habits',
  language: 'en',
}
const card: Card = {
  slug: 'the-sea',
  headline: 'The sea',
  standfirst: 'They still walk.',
  language: 'en',
  publishedAt: new Date('2017-08-01T08:05:00Z'),
  section: { slug: 'places', name: 'Places' },
  authors: [{ slug: 'ilka', name: 'Ilka Maren Thorsby' }],
}

/** Every element with its text, as a reader's program sees them. */
function read(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: typeof found = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, text: '' }
        found.push(element)
        open.push(element)
      },
      ontext: words => open.forEach(element => (element.text += words)),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return (name: string) => found.filter(element => element.name === name)
}

test('an item names the article, its address as its lasting id, its author, its day as RSS writes it', () => {
  const item = read(rssOf(channel, [card]))
  expect(item('link').map(({ text }) => text)).toEqual([
    'https://plumbline.example/',
    'https://plumbline.example/articles/the-sea',
  ])
  expect(item('guid')).toMatchObject([
    { text: 'https://plumbline.example/articles/the-sea', attributes: { isPermaLink: 'true' } },
  ])
  expect(item('pubDate')).toMatchObject([{ text: 'Tue, 01 Aug 2017 08:05:00 GMT' }])
  expect(item('dc:creator')).toMatchObject([{ text: 'Ilka Maren Thorsby' }])
  expect(item('description')[1]).toMatchObject({ text: 'They still walk.' })
})

test('the feed says where it stands itself', () => {
  expect(read(rssOf(channel, []))('atom:link')).toMatchObject([
    { attributes: { href: 'https://plumbline.example/feed.xml', rel: 'self', type: 'application/rss+xml' } },
  ])
})

test('an article without author or standfirst has no empty element for them', () => {
  const xml = rssOf(channel, [{ ...card, authors: [], standfirst: '', section: undefined }])
  expect(xml).not.toContain('dc:creator>')
  expect(read(xml)('description')).toHaveLength(1)
})

test.each([']]><x/>', '</title><script>PWN</script>', '&amp; <!-- "it\'s" -->', '<![CDATA[x'])(
  'a headline arrives as it was written and opens no element: %s',
  headline => {
    const item = read(rssOf(channel, [{ ...card, headline }]))
    expect(item('title')[1]).toMatchObject({ text: headline })
    expect([...item('x'), ...item('script')]).toEqual([])
  },
)

test('what XML can’t hold is left out, what it can stays', () => {
  const headline = `a\u0000\u0008\u000b\u001f\u007f\ud800\ufffe\uffff${String.fromCodePoint(0x1fffe)}b\t😀ə`
  expect(read(rssOf(channel, [{ ...card, headline }]))('title')[1]).toMatchObject({ text: 'ab\t😀ə' })
})
