import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCursor } from '@/db/cursor'
import { nowhere, routeOf } from './routes'

const cursor = writeCursor({ key: 1_500_000_000_000, id: 7 })

test('an address names what its page shows', () => {
  expect(routeOf('/')).toMatchObject({ url: '/', tags: ['site', 'lists'], must: undefined, keep: true })
  expect(routeOf('/articles/a-signal')).toMatchObject({
    tags: ['site', 'lists', 'article:a-signal'],
    must: 'article:a-signal',
    keep: true,
  })
  expect(routeOf('/articles/a/comments/12').must).toBe('article:a')
  expect(routeOf('/articles/a/comments/12/reply')).toMatchObject({ must: 'article:a', keep: false })
  expect(routeOf('/sections/places').must).toBe('section:places')
  expect(routeOf('/people/ilka-maren').must).toBe('person:ilka-maren')
  expect(routeOf('/moderation-log').tags).toContain('log')
  expect(routeOf('/feed.xml').alike).toBe(true)
})

test('what is for machines is the same for members, and shows what the page it belongs to shows', () => {
  const of = {
    '/articles/a/conversation/atom.xml': 'article:a',
    '/articles/a/card.png': 'article:a',
    '/sections/b/feed.json': 'section:b',
    '/authors/c/feed.xml': 'author:c',
    '/tags/d/feed.xml': 'tag:d',
  }
  for (const [path, must] of Object.entries(of)) expect(routeOf(path)).toMatchObject({ url: path, must, alike: true })
  const alone = [
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/sitemaps/articles-12.xml',
    '/sitemaps/news.xml',
    '/card.png',
  ]
  alone.push('/favicon.ico', '/icon-192.png', '/manifest.webmanifest', '/.well-known/security.txt', '/llms.txt')
  for (const path of alone) expect(routeOf(path)).toMatchObject({ url: path, keep: true, alike: true })
  const none = [
    '/sections/b/feed.html',
    '/sitemaps/articles-0.xml',
    '/icon-7.png',
    '/xwell-known/security.txt',
    '/icon-192xpng',
  ]
  for (const path of none) expect(routeOf(path), path).toBe(nowhere)
})

test('oEmbed is asked for an address, a form and sizes, and nothing else is a part of it', () => {
  const url = '/oembed?url=https%3A%2F%2Fplumbline.example%2Farticles%2Fa&format=json&maxwidth=600'
  expect(routeOf('/oembed', `${url.split('?')[1]}&callback=x`).url).toBe(url)
  for (const query of [`url=${'x'.repeat(501)}`, 'format=JSON', 'maxwidth=-1', 'maxwidth=1e9'])
    expect(routeOf('/oembed', query), query).toBe(nowhere)
})

test('slugs, ids and handles that can’t be are nowhere', () => {
  const paths = [
    '/articles/',
    '/articles/A',
    '/articles/a--b',
    '/articles/-a',
    '/articles/a/',
    `/articles/${'a'.repeat(121)}`,
  ]
  paths.push('/articles/a/comments/0', '/articles/a/comments/012', '/articles/a/comments/1234567890123456')
  paths.push('/articles/%61', '/articles/a%2fb', '/sections/a.rsc', '/feedXxml', '/nowhere', '/SLUG', '')
  for (const path of paths) expect(routeOf(path), path).toBe(nowhere)
})

test('only declared parameters are part of an address, in one order and one spelling', () => {
  expect(routeOf('/', 'utm_source=x&_rsc=1').url).toBe('/')
  const url = `/articles/a/conversation?sort=oldest&after=${cursor}`
  expect(routeOf('/articles/a/conversation', `x=1&after=${cursor}&sort=oldest&sort=newest`).url).toBe(url)
  expect(routeOf('/sign-in', 'next=%2Farticles%2Fa+b').url).toBe('/sign-in?next=%2Farticles%2Fa+b')
})

test('a cursor or a sort that can’t be is nowhere, and nothing is rendered for it', () => {
  expect(routeOf('/sections/places', `after=${cursor}`).must).toBe('section:places')
  for (const query of ['after=', 'after=x', `after=0${cursor}`, `after=${cursor}+`])
    expect(routeOf('/sections/places', query), query).toBe(nowhere)
  expect(routeOf('/articles/a/conversation', 'sort=best')).toBe(nowhere)
})

test('every route begins with what every page may show, and no query makes two addresses of one', () => {
  const path = fc.constantFrom(
    '/',
    '/articles/a',
    '/sections/b',
    '/people/c',
    '/moderation-log',
    '/sign-in',
    '/feed.xml',
  )
  const pair = fc.tuple(
    fc.constantFrom('after', 'sort', 'next', 'kept', 'x'),
    fc.oneof(fc.string(), fc.constant(cursor)),
  )
  const query = fc.array(pair).map(pairs => new URLSearchParams(pairs).toString())
  fc.assert(
    fc.property(path, query, (asked, text) => {
      const route = routeOf(asked, text)
      expect(route.tags.slice(0, nowhere.tags.length)).toEqual(nowhere.tags)
      const [again = '', given] = route.url.split('?', 2)
      expect(routeOf(again, given).url).toBe(route === nowhere ? '/nowhere' : route.url)
    }),
  )
})
