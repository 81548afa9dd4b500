import path from 'node:path'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { renameArticle } from '@/magazine/articles/former-slug'
import { setMagazine } from '@/magazine/settings/magazine'
import { faultsOf } from '@/testing/feed-faults'
import { type RunningServer, startServer } from '@/testing/running-server'
import { named, readXml } from '@/testing/xml-tree'

let server: RunningServer
let shell: Store

beforeAll(async () => {
  server = await startServer()
  shell = await openStore(`file:${path.join(server.dataDir, 'standfirst.db')}`, { role: 'shell', serverRuns: true })
})
afterAll(async () => {
  await shell.close()
  await server.stop()
})

const article = '/articles/the-people-who-write-down-the-sea'
const forms = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
}
const followed = ['', '/sections/places', '/authors/ilka-maren-thorsby', `${article}/conversation`]
const types: Record<string, string> = {
  ...Object.fromEntries(
    followed.flatMap(of => Object.entries(forms).map(([form, type]) => [`${of}/${form}`, `${type}; charset=utf-8`])),
  ),
  [`${article}/card.png`]: 'image/png',
  '/card.png': 'image/png',
  '/icon-192.png': 'image/png',
  '/icon-512.png': 'image/png',
  '/icon-maskable.png': 'image/png',
  '/apple-touch-icon.png': 'image/png',
  '/favicon.ico': 'image/x-icon',
  '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  '/sitemap.xml': 'application/xml; charset=utf-8',
  '/sitemaps/pages.xml': 'application/xml; charset=utf-8',
  '/sitemaps/news.xml': 'application/xml; charset=utf-8',
  '/sitemaps/articles-1.xml': 'application/xml; charset=utf-8',
  '/robots.txt': 'text/plain',
}

test('each address for machines answers in its type, for any site to read, and by 304 to who has it', async () => {
  for (const [address, type] of Object.entries(types)) {
    const first = await server.request(address)
    const { etag = '', 'content-type': given, 'cross-origin-resource-policy': policy } = first.headers
    expect({ address, status: first.status, given, policy }).toEqual({
      address,
      status: 200,
      given: type,
      policy: 'cross-origin',
    })
    expect(first.headers['set-cookie']).toBeUndefined()
    const again = await server.request(address, { headers: { 'if-none-match': etag } })
    expect({ address, status: again.status, body: again.body }).toEqual({ address, status: 304, body: '' })
  }
})

test('the demo’s feeds are valid', async () => {
  for (const of of followed)
    for (const form of ['feed.xml', 'atom.xml'])
      expect({ of, form, faults: faultsOf((await server.request(`${of}/${form}`)).body) }).toEqual({
        of,
        form,
        faults: [],
      })
})

test('a card says what the article is called by now', async () => {
  const tag = async () => (await server.request(`${article}/card.png`)).headers.etag
  const first = await tag()
  const set = (shownHeadline: string | null) =>
    shell.write(async tx => void (await tx.update(tx.t.articles).set({ shownHeadline })))
  await set('Another headline')
  expect(await tag()).not.toBe(first)
  await set(null)
  expect(await tag()).toBe(first)
})

/** Where a page's head leads: addresses on this site, and the type that is said of each. */
async function linksIn(page: string) {
  const links: { address: string; type?: string }[] = []
  const add = (href = '', type?: string) => {
    const { pathname, search } = new URL(href, server.site)
    links.push({ address: pathname + search, type })
  }
  const parser = new Parser({
    onopentag: (name, { rel = '', href, type, property, content }) => {
      if (name === 'link' && /^(alternate|icon|apple-touch-icon|manifest|author|canonical)$/.test(rel)) add(href, type)
      if (name === 'meta' && property === 'og:image') add(content, 'image/png')
    },
  })
  parser.end((await server.request(page)).body)
  return links
}

test('whatever a head names is there, and of the type that is said', async () => {
  const pages = ['/', article, '/sections/places', '/authors/ilka-maren-thorsby', '/archive']
  const links = (await Promise.all(pages.map(linksIn))).flat()
  const addresses = new Set(links.map(({ address }) => address))
  for (const needed of ['/feed.xml', '/atom.xml', '/sections/places/feed.json', `${article}/conversation/feed.xml`])
    expect(addresses).toContain(needed)
  expect([...addresses].filter(address => address.startsWith('/oembed'))).toHaveLength(1)
  for (const { address, type = '' } of links) {
    const { status, headers } = await server.request(address)
    const fits = String(headers['content-type']).startsWith(type.replace('json+oembed', 'json'))
    expect({ address, status, fits }).toEqual({ address, status: 200, fits: true })
  }
})

test('the index of sitemaps leads to each, and they to pages that are there', async () => {
  const locations = async (address: string) =>
    named(readXml((await server.request(address)).body).root, 'sitemap:loc').map(({ text }) => new URL(text).pathname)
  const maps = await locations('/sitemap.xml')
  expect(maps).toEqual(expect.arrayContaining(['/sitemaps/pages.xml', '/sitemaps/articles-1.xml']))
  expect((await server.request('/robots.txt')).body).toContain(`Sitemap: ${server.site}/sitemap.xml`)
  const pages = (await Promise.all(maps.map(locations))).flat()
  expect(pages).toContain(article)
  for (const page of pages) expect({ page, status: (await server.request(page)).status }).toEqual({ page, status: 200 })
})

test('oEmbed knows articles of this site in two forms, and no other', async () => {
  const ask = (more: Record<string, string>) => server.request(`/oembed?${new URLSearchParams(more)}`)
  const url = server.site + article
  const known = await ask({ url })
  expect(JSON.parse(known.body)).toMatchObject({ type: 'link', thumbnail_url: `${url}/card.png` })
  expect((await ask({ url, format: 'xml' })).headers['content-type']).toBe('text/xml; charset=utf-8')
  expect(JSON.parse((await ask({ url, maxwidth: '600' })).body).thumbnail_url).toBeUndefined()
  expect((await ask({ url, format: 'yaml' })).status).toBe(501)
  for (const other of [
    'https://evil.example/articles/the-sea',
    `${server.site}/`,
    `${server.site}/articles/no-such`,
    '',
  ])
    expect((await ask({ url: other })).status).toBe(404)
})

test('security.txt names the usual mailbox until the owner names another; llms.txt is there when the owner says so', async () => {
  const both = ['/.well-known/security.txt', '/llms.txt']
  expect((await server.request('/.well-known/security.txt')).body).toMatch(/^Contact: mailto:security@localhost\n/)
  expect((await server.request('/llms.txt')).status).toBe(404)
  await setMagazine(shell, { contact: 'hole@plumbline.example', llms: true })
  for (const address of both)
    expect(await server.request(address)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: expect.stringMatching(/^(Contact: mailto:hole@plumbline\.example|# Plumbline)\n/),
    })
  await expect(setMagazine(shell, { contact: 'javascript:alert(1)' })).rejects.toThrow()
})

test('an article that takes another address is followed there, and one that was withdrawn has nothing to follow', async () => {
  const [row] = await shell.read.select().from(shell.t.articles)
  if (!row) throw new Error('the demo has no articles')
  await shell.write(tx => renameArticle(tx, row, 'elsewhere'))
  for (const last of ['card.png', 'conversation/feed.xml']) {
    const moved = await server.request(`/articles/${row.slug}/${last}`)
    expect(moved).toMatchObject({ status: 308, headers: { location: `/articles/elsewhere/${last}` } })
    expect((await server.request(`/articles/elsewhere/${last}`)).status).toBe(200)
  }
  await shell.write(async tx => void (await tx.update(tx.t.articles).set({ state: 'withdrawn' })))
  for (const last of ['card.png', 'conversation/feed.xml'])
    expect((await server.request(`/articles/elsewhere/${last}`)).status).toBe(410)
  expect((await server.request('/feed.xml')).body).not.toContain('<item>')
})
