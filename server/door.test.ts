import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { putPicture } from '@/magazine/articles/picture'
import { answer } from '@/magazine/people/here'
import type { Bare } from '@/testing/bare-request'
import { hostile, serverWithoutNext } from '@/testing/server-without-next'

const { scene, get, site } = serverWithoutNext()

test('nothing of a reader’s request reaches a page but its address', async () => {
  await get('/articles/a-signal?_rsc=1&x=2', { headers: hostile })
  expect(scene.seen).toMatchObject([{ method: 'GET', url: '/articles/a-signal' }])
  expect(scene.seen[0]?.headers).toEqual({ 'user-agent': 'standfirst', host: site().slice(7) })
})

test('a page is rendered once, and again at the first request after something on it changed', async () => {
  const first = await get('/articles/a-signal')
  expect(first.body).toBe('<p>rendering 1</p>')
  expect((await get('/articles/a-signal?x=1', { headers: hostile })).body).toBe(first.body)
  await scene.store.write(async tx => void (await tx.update(tx.t.articles).set({ headline: 'Changed' })))
  expect((await get('/articles/a-signal')).body).toBe('<p>rendering 2</p>')
})

test('paper says how it may be kept, and 304 to who has it', async () => {
  const { headers, bytes } = await get('/', { headers: { 'accept-encoding': 'br' } })
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-encoding': 'br',
    'content-length': String(bytes.length),
    vary: 'Accept-Encoding, Cookie',
    'x-content-type-options': 'nosniff',
  })
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(Object.keys(headers).filter(name => /set-cookie|x-powered|x-next/.test(name))).toEqual([])
  expect(brotliDecompressSync(bytes).toString()).toBe('<p>rendering 1</p>')
  const etag = headers.etag ?? ''
  const known = await get('/', { headers: { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` } })
  expect(known).toMatchObject({ status: 304, body: '', headers: { etag } })
  expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(200) // another coding
})

test('HEAD is answered like GET, without the page', async () => {
  const [whole, head] = [await get('/'), await get('/', { method: 'HEAD' })]
  expect(head.body).toBe('')
  expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
})

test('addresses where nothing is are one page, rendered once', async () => {
  scene.plan = () => ({ status: 404 })
  const paths = Array.from({ length: 60 }, (_, n) => [
    `/articles/no-${n}`,
    `/no/${n}`,
    `/sections/no-${n}`,
    `/media/${n}.svg`,
  ]).flat()
  const answers = await Promise.all(paths.map(url => get(url)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect(scene.seen.map(({ url }) => url)).toEqual(['/nowhere'])
})

test('a status that a page says is sent in place of Next’s, and a withdrawn page is kept like any', async () => {
  scene.plan = () => (answer(410), {})
  expect((await get('/articles/a-signal')).status).toBe(410)
  expect((await get('/articles/a-signal')).status).toBe(410)
  expect(scene.seen).toHaveLength(1)
})

test('a page that breaks is a page that can be read, is not kept, and its error is logged without what it quotes', async () => {
  scene.plan = () => ({ status: 500, html: '<html id="__next_error__"></html>' })
  const broken = await get('/articles/a-signal')
  expect(broken).toMatchObject({ status: 500, headers: { 'cache-control': 'private, no-store' } })
  expect(broken.body).toContain('Something broke on our side')
  expect(scene.errors.join()).toContain('/articles/SLUG')
  scene.plan = () => ({ status: 'gives up' })
  expect((await get('/articles/a-signal')).status).toBe(500)
  scene.plan = () => ({})
  expect((await get('/articles/a-signal')).status).toBe(200)
})

test('a cookie that is no session is ended, on an answer that nobody else gets, and the page is paper', async () => {
  const { headers, body } = await get('/', { headers: { cookie: 'session=garbage' } })
  expect(headers['set-cookie']?.[0]).toMatch(/^session=; Path=\/; Expires=Thu, 01 Jan 1970/)
  expect(headers['cache-control']).toBe('private, no-store')
  expect((await get('/')).body).toBe(body)
  expect((await get('/')).headers['set-cookie']).toBeUndefined()
})

test('machines get the same bytes whoever asks, and may show them elsewhere', async () => {
  scene.plan = () => ({ headers: { 'content-type': 'application/rss+xml' }, html: '<rss/>' })
  const { headers } = await get('/feed.xml', { headers: { cookie: 'session=garbage' } })
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('of renderings that are not kept four run at once, some wait, and the rest are to come back later', async () => {
  let end = () => {}
  const after = new Promise<void>(done => (end = done))
  scene.plan = () => ({ after })
  const statuses: number[] = []
  const asked = Array.from({ length: 150 }, async (_, n) => {
    const { status, headers } = await get(`/sign-in?kept=${n}`)
    statuses.push(status)
    if (status === 503) expect(headers['retry-after']).toBe('5')
  })
  await vi.waitFor(() => expect(statuses).toEqual(Array.from({ length: 46 }, () => 503)), { timeout: 10_000 })
  expect(scene.seen).toHaveLength(4)
  end()
  await Promise.all(asked)
  expect(statuses.filter(status => status === 200)).toHaveLength(104)
})

test('of searches four are made at once, whoever asks, few wait, and the next is to come back later', async () => {
  const ends: (() => void)[] = []
  scene.plan = () => ({ after: new Promise<void>(end => ends.push(end)) })
  const statuses: number[] = []
  const asked = Array.from({ length: 20 }, async (_, n) => {
    const { status, headers } = await get(`/search?q=sea+${n}`)
    statuses.push(status)
    if (status === 503) expect(headers['retry-after']).toBe('5')
    else expect(headers['cache-control']).toBe('private, no-store')
  })
  await vi.waitFor(() => expect(statuses).toEqual(Array.from({ length: 12 }, () => 503)), { timeout: 10_000 })
  expect(ends).toHaveLength(4)
  const page = get('/articles/a-signal') // does not wait behind them
  await vi.waitFor(() => expect(ends).toHaveLength(5))
  scene.plan = () => ({})
  for (const end of ends) end()
  expect((await page).status).toBe(200)
  await Promise.all(asked)
  expect(statuses.filter(status => status === 200)).toHaveLength(8)
})

test('of unknown pages four are rendered at once, and a page that is kept does not wait behind them', async () => {
  await get('/')
  let open = () => {}
  const after = new Promise<void>(done => (open = done))
  scene.plan = () => (scene.seen.at(-1)?.url === '/' ? {} : { after })
  const strange = Array.from({ length: 20 }, (_, n) => get(`/articles/a-signal/comments/${n + 1}`))
  await expect.poll(() => scene.seen.length).toBe(5)
  await scene.store.write(async tx => void (await tx.update(tx.t.articles).set({ headline: 'Another signal' })))
  expect((await get('/')).body).toContain('rendering 6')
  open()
  expect((await Promise.all(strange)).map(({ status }) => status)).toEqual(strange.map(() => 200))
  expect(scene.seen).toHaveLength(22)
})

test('refused requests get a page that says why and nobody keeps', async () => {
  const cases: [string, Bare, number][] = [
    ['/', { headers: { host: 'evil.example' } }, 421],
    ['/', { method: 'PUT' }, 405],
    ['/%E0%A4%A', {}, 400],
    ['/sign-in', { method: 'POST', headers: { origin: 'null' } }, 403],
  ]
  for (const [url, options, status] of cases) {
    const refused = await get(url, options)
    expect(refused).toMatchObject({ status, headers: { 'cache-control': 'private, no-store' } })
    expect(refused.body).toContain('<h1>That did not work</h1>')
  }
  expect(scene.seen).toEqual([])
})

test('pictures are those of the magazine alone, in their own type, and nothing runs in them', async () => {
  mkdirSync(path.join(scene.folder, 'media'))
  for (const name of ['known.svg', 'unknown.svg']) writeFileSync(path.join(scene.folder, 'media', name), '<svg/>')
  await scene.store.write(
    async tx => void (await putPicture(tx, { file: 'known.svg', type: 'image/svg+xml', alt: '', width: 1, height: 1 })),
  )
  const { status, headers, body } = await get('/media/known.svg', { headers: { cookie: 'session=garbage' } })
  expect({ status, body }).toEqual({ status: 200, body: '<svg/>' })
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
  })
  expect(headers['set-cookie']).toBeUndefined()
  scene.plan = () => ({ status: 404 })
  for (const url of [
    '/media/unknown.svg',
    '/media/../a.db',
    '/media/%2e%2e/a.db',
    '/media/known.svg/',
    '/media/KNOWN.svg',
  ])
    expect((await get(url)).status, url).toBe(404)
})

test('alive and ready are said to whoever asks, whatever host they name', async () => {
  const anyHost = { headers: { host: 'evil.example' } }
  expect(await get('/healthz', anyHost)).toMatchObject({
    status: 200,
    body: 'alive\n',
    headers: { 'cache-control': 'no-store' },
  })
  expect(await get('/readyz', anyHost)).toMatchObject({ status: 200, body: 'ready\n' })
})
