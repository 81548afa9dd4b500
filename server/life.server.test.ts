import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import { startServer } from '@/testing/running-server'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'standfirst-life-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const article = '/articles/a-signal-from-the-lamp-house'

test('at SIGTERM what runs is answered, nothing new is taken, and the server ends with 0', async () => {
  const server = await startServer({ dataDir })
  const headers = { origin: server.site, 'content-type': 'text/plain', 'content-length': '4' }
  const slow = http.request({ port: server.port, path: article, method: 'POST', headers })
  const answered = once(slow, 'response') as Promise<[http.IncomingMessage]>
  slow.write('ab')
  await server.request('/') // by now the other one has arrived
  const ended = server.stop()
  await expect
    .poll(() =>
      server.request('/healthz').then(
        () => 'answers',
        () => 'is gone',
      ),
    )
    .toBe('is gone')
  slow.end('cd')
  const [answer] = await answered
  answer.resume()
  expect(answer.statusCode).toBe(415)
  expect(await ended).toBe(0)
})

test('connections that idle do not hold the end up', async () => {
  const server = await startServer({ dataDir })
  const agent = new http.Agent({ keepAlive: true })
  const idle = http.get({ port: server.port, path: '/', agent })
  const [answer] = (await once(idle, 'response')) as [http.IncomingMessage]
  answer.resume()
  const begun = performance.now()
  expect(await server.stop('SIGINT')).toBe(0)
  expect(performance.now() - begun).toBeLessThan(4_000)
  agent.destroy()
})

test('pages that are open and listen do not hold the end up, and are told that it is one', async () => {
  const server = await startServer({ dataDir })
  const headers = { accept: 'text/event-stream', host: `localhost:${server.port}` }
  const listening = http.get({ port: server.port, path: `${article}/live?after=0`, headers })
  const [answer] = (await once(listening, 'response')) as [http.IncomingMessage]
  const ended = once(answer, 'end')
  answer.resume()
  const begun = performance.now()
  expect(await server.stop()).toBe(0)
  await ended
  expect(performance.now() - begun).toBeLessThan(4_000)
})

test('what changed while the server was stopped is on the first page after', async () => {
  const first = await startServer({ dataDir })
  const before = await first.request(article)
  await first.stop()
  const store = await openStore(`file:${dataDir}/standfirst.db`, { role: 'shell' })
  await store.write(async tx => void (await tx.update(tx.t.articles).set({ headline: 'While it slept' })))
  await store.close()
  const second = await startServer({ dataDir, env: { PORT: String(first.port) } })
  const after = await second.request(article)
  expect(before.body).not.toContain('While it slept')
  expect(after.body).toContain('While it slept')
  await second.stop()
})

test('both loopbacks answer', async () => {
  const server = await startServer({ dataDir })
  for (const to of ['127.0.0.1', '::1'])
    expect((await server.request('/', { to, headers: { host: `localhost:${server.port}` } })).status).toBe(200)
  await server.stop()
})

test('where the owner named an address, pages call the magazine so', async () => {
  const server = await startServer({
    dataDir,
    env: { SITE_URL: 'https://magazine.example', HOST: '127.0.0.1', DEMO: 'off' },
  })
  const named = { to: '127.0.0.1', headers: { host: 'magazine.example' } }
  const { body, headers } = await server.request('/', named)
  expect(body).toContain('<link rel="canonical" href="https://magazine.example"')
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
  expect((await server.request('/', { to: '127.0.0.1' })).status).toBe(421)
  expect((await server.request('/readyz', { to: '127.0.0.1' })).status).toBe(200)
  await server.stop()
})

test('the lock of a server that was killed is taken over', async () => {
  const first = await startServer({ dataDir })
  await first.stop('SIGKILL')
  const second = await startServer({ dataDir })
  expect((await second.request('/')).status).toBe(200)
  await second.stop()
})
