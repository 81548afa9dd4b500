import { readdirSync, readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import type { Bare } from '@/testing/bare-request'
import { type RunningServer, startServer } from '@/testing/running-server'
import { hostile } from '@/testing/server-without-next'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const article = '/articles/a-signal-from-the-lamp-house'
const scripts = /<script(?![^>]* src="\/(paper|passkey)\.js"|[^>]* type="application\/ld\+json")/

test('paper is whole and light: its head says what it is, and no script is Next’s', async () => {
  for (const url of ['/', article, '/sections/letters', '/nowhere/at/all', '/sign-in']) {
    const { body } = await server.request(url)
    const [head = ''] = body.split('</head>')
    expect(head, url).toMatch(/<title>[^<]+<\/title>/)
    expect(body, url).not.toMatch(scripts)
    expect(body, url).toContain('src="/paper.js"')
    expect(body.endsWith('</html>'), url).toBe(true)
    expect(body.match(/<h1/g), url).toHaveLength(1)
  }
  const [head = ''] = (await server.request(article)).body.split('</head>')
  expect(head).toContain(`<link rel="canonical" href="${server.site}${article}"`)
  expect(head).toContain('property="og:title"')
})

test('no header of a reader changes a byte, not even on the request that has the page made', async () => {
  const first = await server.request(`${article}?_rsc=1x&utm_source=y`, { headers: hostile })
  expect(first.status).toBe(200)
  const plain = await server.request(article)
  expect(plain.body).toBe(first.body)
  for (const header of Object.entries(hostile))
    expect((await server.request(article, { headers: Object.fromEntries([header]) })).body, header[0]).toBe(plain.body)
  expect(plain.body).not.toContain('evil')
})

test('no public answer sets a cookie or tells what it is made with', async () => {
  for (const url of ['/', article, '/nowhere', '/feed.xml', '/robots.txt', '/sign-in', '/register']) {
    const { headers } = await server.request(url)
    const telling = Object.keys(headers).filter(name =>
      /^(set-cookie|x-powered-by|server|x-next.*|x-middleware.*)$/.test(name),
    )
    expect(telling, url).toEqual([])
  }
})

test('every kind of request that can’t be is answered with its status', async () => {
  const form = { origin: server.site, 'content-type': 'multipart/form-data; boundary=x' }
  const cases: [string, Bare, number[]][] = [
    ['/', { headers: { host: 'evil.example' } }, [421]],
    ['/', { method: 'TRACE' }, [405]],
    ['/', { method: 'OPTIONS' }, [405]],
    [article, { method: 'DELETE' }, [405]],
    ['/%E0%A4%A', {}, [400]],
    ['/articles/a%00b', {}, [400]],
    ['//evil.example/', {}, [400]],
    [`/${'a'.repeat(5_000)}`, {}, [400]],
    ['/', { headers: { x: 'y'.repeat(20_000) } }, [431]],
    [article, { method: 'POST', headers: { ...form, origin: 'null' }, body: '--x--' }, [403]],
    [article, { method: 'POST', headers: { ...form, origin: 'http://evil.example' }, body: '--x--' }, [403]],
    [article, { method: 'POST', headers: form, body: 'y'.repeat(400_000) }, [413]],
    [article, { method: 'POST', headers: { ...form, 'content-type': 'text/plain' }, body: 'x=y' }, [415]],
    [article, { method: 'POST', headers: form, body: '--x\r\nbroken' }, [400]],
    ['/articles/../../etc/passwd', {}, [404]],
    ['/_next/static/../../package.json', {}, [404]],
    ['/_next/image?url=%2Ffavicon.svg&w=64&q=75', {}, [404]],
    ['/.env', {}, [404]],
    [`${article}.rsc`, {}, [404]],
  ]
  for (const [url, options, statuses] of cases) {
    const { status, body } = await server.request(url, options)
    expect(statuses, `${options.method ?? 'GET'} ${url}`).toContain(status)
    if (status !== 431) expect(body).toContain('<h1>')
  }
})

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
const memoryMb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, 'utf8'))?.[1]) / 1024

test('unknown addresses, cursors and forms leave nothing behind: no file, no row, no growing memory', async () => {
  const database = `file:${path.join(server.dataDir, 'standfirst.db')}`
  const rowsNow = async () => {
    const store = await openStore(database, { role: 'shell', serverRuns: true })
    const counts = await Promise.all(
      [store.t.articles, store.t.keptWords, store.t.sessions].map(table => store.read.$count(table)),
    )
    await store.close()
    return counts
  }
  const before = { built: filesIn('.next'), data: filesIn(server.dataDir), rows: await rowsNow() }
  let memory = 0
  for (let n = 0; n < 300; n++) {
    if (n === 150) memory = memoryMb() // warm by now
    const urls = [
      `/articles/no-${n}`,
      `/sections/no-${n}`,
      `/people/no-${n}`,
      `/_next/static/no-${n}.js`,
      `/no/${n}?x=${n}`,
    ]
    urls.push(
      `${article}/comments/${n + 9_000}`,
      `${article}?x=${n}`,
      `${article}/conversation?sort=oldest&after=x${n}`,
    )
    const answers = await Promise.all(urls.map(url => server.request(url)))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 200, 404])
  }
  expect({ built: filesIn('.next'), data: filesIn(server.dataDir), rows: await rowsNow() }).toEqual(before)
  expect(memoryMb() - memory).toBeLessThan(60)
}, 120_000)

test('half-sent requests are ended in 15 seconds, and nobody else notices them', async () => {
  const begun = performance.now()
  const half = Array.from({ length: 200 }, () => {
    const socket = net.connect(server.port, 'localhost', () => socket.write('GET / HTTP/1.1\r\nHost: loc'))
    return new Promise<void>(ended =>
      socket
        .on('error', () => ended())
        .on('close', () => ended())
        .resume(),
    )
  })
  expect((await server.request('/')).status).toBe(200)
  await Promise.all(half)
  expect(performance.now() - begun).toBeLessThan(15_000)
})
