import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { here } from '@/magazine/people/here'
import { readEnvironment } from '@/magazine/settings/environment'
import type { Handler } from '@/server/ask'
import { houseOf } from '@/server/compose'
import { doorOf } from '@/server/door'
import { loggerTo } from '@/server/log'
import { type Bare, bareRequest, multipart } from './bare-request'

/** What stands in Next's place answers to a request; `gives up` destroys the answer. */
export type Plan = {
  status?: number | 'gives up'
  headers?: Record<string, string | string[]>
  html?: string
  after?: Promise<void>
}
type Seen = { method?: string; url?: string; headers: Record<string, unknown>; member?: string }
type Scene = { plan: () => Plan; seen: Seen[]; errors: string[]; folder: string; store: Store; port: number }

/**
 * The server around something that stands in Next's place: it says how often it was asked, notes what reached it, and
 * misbehaves as planned. Two articles are published, `a-signal` and `another`. Made anew for each test of the file.
 */
export function serverWithoutNext() {
  const scene = {} as Scene & { server: Server }
  const next: Handler = async (req, res) => {
    scene.seen.push({ method: req.method, url: req.url, headers: req.headers, member: here().member?.name })
    const number = scene.seen.length
    const { status = 200, headers, html, after } = scene.plan()
    await after
    if (status === 'gives up') return void res.destroy()
    res.statusCode = status
    const all = { 'content-type': 'text/html; charset=utf-8', 'x-powered-by': 'Next.js', ...headers }
    for (const [name, value] of Object.entries(all)) res.setHeader(name, value)
    res.end(html ?? `<script>self.__next_f</script><p>rendering ${number}</p>`)
  }
  beforeEach(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-door-'))
    const store = await openStore(`file:${folder}/a.db`)
    for (const slug of ['a-signal', 'another']) await publishArticle(store, articleNamed(slug))
    const server = createServer().listen(0, '::1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    Object.assign(scene, { plan: () => ({}), seen: [], errors: [], folder, store, port, server })
    const environment = readEnvironment({ PORT: String(port), DATA_DIR: folder })
    const log = loggerTo({ write: line => void scene.errors.push(line) })
    server.on('request', doorOf(houseOf({ environment, store, handle: next, log })))
  })
  afterEach(async () => {
    scene.server.closeAllConnections()
    scene.server.close()
    await scene.store.close()
    rmSync(scene.folder, { recursive: true })
  })
  const site = () => `http://localhost:${scene.port}`
  const get = (url: string, options: Bare = {}) =>
    bareRequest(scene.port, url, { ...options, to: '::1', headers: { host: site().slice(7), ...options.headers } })
  const post = async (url: string, fields: [string, string][], headers: Record<string, string> = {}) => {
    const form = await multipart(site(), fields)
    return get(url, { ...form, headers: { ...form.headers, ...headers } })
  }
  return { scene: scene as Scene, get, post, site }
}

const articleNamed = (slug: string) => ({
  slug,
  headline: slug,
  standfirst: '',
  body: 'Text.',
  language: 'en',
  publishedAt: new Date(0),
  authors: [],
})

/** Headers by which other servers were led astray. */
export const hostile = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example',
  'x-middleware-subrequest': 'middleware',
  'x-invoke-path': '/evil',
  'x-nextjs-data': '1',
  'x-original-url': '/evil',
  'x-rewrite-url': '/evil',
  'x-http-method-override': 'DELETE',
  'next-resume': '1',
  'next-action': 'evil',
  'next-url': '/evil',
  'next-router-state-tree': 'evil',
  'next-router-prefetch': '1',
  'content-security-policy': "script-src 'nonce-evil'",
  'accept-language': 'fr',
  'user-agent': '',
  accept: 'text/x-component',
  purpose: 'prefetch',
  rsc: '1',
  cookie: 'a=b; __prerender_bypass=evil',
}
