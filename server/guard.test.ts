import { expect, test } from 'vitest'
import { guardOf } from './guard'

const port = 3000
const local = guardOf({ site: `http://localhost:${port}`, port })
const named = guardOf({ site: 'https://magazine.example', siteUrl: 'https://magazine.example', port })
const get = (url: string) => ({ method: 'GET', url, headers: { host: 'localhost:3000' } })
const post = (headers: Record<string, string>) => ({
  method: 'POST',
  url: '/sign-in',
  headers: { host: 'localhost:3000', ...headers },
})

test('while the owner named no address, every loopback name with our port is ours, and nothing else', () => {
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])
    expect(local({ ...get('/'), headers: { host } })).toBeUndefined()
  for (const host of ['localhost', 'localhost:3001', 'evil.example:3000', 'localhost:3000.evil.example', ''])
    expect(local({ ...get('/'), headers: { host } })?.status).toBe(421)
  expect(local({ ...get('/'), headers: {} })?.status).toBe(421)
})

test('with an address named, it alone is ours, and whoever comes elsewhere is told it', () => {
  expect(named({ ...get('/'), headers: { host: 'magazine.example' } })).toBeUndefined()
  expect(named(get('/'))).toMatchObject({ status: 421, values: { site: 'https://magazine.example' } })
  expect(named({ ...get('/'), headers: { host: 'magazine.example:3000' } })?.status).toBe(421)
})

test('port 80 is not written in a host name', () => {
  expect(
    guardOf({ site: 'http://localhost', port: 80 })({ ...get('/'), headers: { host: 'localhost' } }),
  ).toBeUndefined()
})

test('only reading and posting are answered, and what is allowed is said', () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', ''])
    expect(local({ ...get('/'), method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
  expect(local({ ...get('/'), method: 'HEAD' })).toBeUndefined()
})

test('what can be no address is refused', () => {
  for (const url of [
    '',
    '*',
    '//evil.example/',
    'http://evil.example/',
    '/%E0%A4%A',
    '/%',
    '/a%00b',
    `/${'a'.repeat(4_000)}`,
  ])
    expect(local(get(url))?.status, url).toBe(400)
  for (const url of ['/', '/articles/a?x=%', '/%C3%A9']) expect(local(get(url)), url).toBeUndefined()
})

test('a form is taken only from a page of the very site it came to', () => {
  expect(local(post({ origin: 'http://localhost:3000' }))).toBeUndefined()
  expect(local(post({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }))).toBeUndefined()
  expect(local(post({ 'sec-fetch-site': 'same-origin' }))).toBeUndefined()
  for (const origin of [
    'null',
    'http://evil.example',
    'https://localhost:3000',
    'http://127.0.0.1:3000',
    'http://localhost:30000',
    '',
  ])
    expect(local(post({ origin, 'sec-fetch-site': 'same-origin' }))?.status, origin).toBe(403)
  for (const from of ['none', 'same-site', 'cross-site'])
    expect(local(post({ 'sec-fetch-site': from }))?.status).toBe(403)
  expect(local(post({}))?.status).toBe(403)
})

test('headers that proxies write make no other site ours', () => {
  const headers = { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'localhost:3000' }
  expect(local({ method: 'POST', url: '/', headers })?.status).toBe(421)
})
