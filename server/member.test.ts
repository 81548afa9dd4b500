import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { startSession } from '@/magazine/people/session-row'
import { person } from '@/testing/cast'
import { hostile, serverWithoutNext } from '@/testing/server-without-next'

const { scene, get, post } = serverWithoutNext()

const signedIn = async (since = new Date()) => {
  const leyla = await person(scene.store, 'Leyla Nur')
  const token = await scene.store.write(tx => startSession(tx, leyla.id, since))
  return { leyla, cookie: `session=${token}` }
}

test('a member’s page is made for them alone: whole, with a nonce of its own, and kept by nobody', async () => {
  const { cookie } = await signedIn()
  const pages = [await get('/', { headers: { cookie } }), await get('/', { headers: { cookie } })]
  const nonces = pages.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1])
  expect(new Set(nonces).size).toBe(2)
  expect(scene.seen.map(({ member }) => member)).toEqual(['Leyla Nur', 'Leyla Nur'])
  for (const { body, headers } of pages) {
    expect(body).toContain('self.__next_f')
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' })
    expect(headers.etag).toBeUndefined()
  }
  const stranger = await get('/')
  expect(scene.seen.at(-1)?.member).toBeUndefined()
  expect(stranger.body).not.toContain('self.__next_f')
})

test('of a member’s request a page sees the session, and of headers none but those of an action', async () => {
  const { cookie } = await signedIn()
  const headers = { ...hostile, cookie: `a=b; ${cookie}; __prerender_bypass=evil` }
  await get('/', { headers })
  await post('/articles/a-signal', [['words', 'Said']], { ...headers, 'next-action': 'known' })
  const [read, posted] = scene.seen
  expect(Object.keys(read?.headers ?? {}).toSorted()).toEqual([
    'content-security-policy',
    'cookie',
    'host',
    'user-agent',
  ])
  expect(read?.headers.cookie).toBe(cookie)
  expect(read?.headers['content-security-policy']).not.toContain('evil')
  expect(posted?.headers).toMatchObject({ cookie, 'next-action': 'known' })
  expect(Object.keys(posted?.headers ?? {}).filter(name => /^(x-|rsc|next-url|purpose)/.test(name))).toEqual([])
})

test('what was said to the offer of a passkey reaches who is signed in, and who signs in, as we set it', async () => {
  const { cookie } = await signedIn()
  await get('/', { headers: { cookie: `${cookie}; passkey-offer=yes` } })
  await get('/', { headers: { cookie: `${cookie}; passkey-offer=maybe` } })
  await post('/articles/a-signal', [['words', 'Said']], { cookie: 'passkey-offer=no', 'next-action': '' })
  await get('/archive', { headers: { cookie: 'passkey-offer=yes' } })
  expect(scene.seen.map(({ headers }) => headers.cookie)).toEqual([
    `${cookie}; passkey-offer=yes`,
    cookie,
    'passkey-offer=no',
    undefined,
  ])
})

test('a session is lengthened once a day, and its cookie with it', async () => {
  const { cookie } = await signedIn(new Date(Date.now() - 25 * 3_600_000))
  const first = await get('/', { headers: { cookie } })
  expect(first.headers['set-cookie']?.[0]).toContain(`${cookie}; Path=/; Expires=`)
  expect((await get('/', { headers: { cookie } })).headers['set-cookie']).toBeUndefined()
})

test('while the database can’t be written, a member goes on reading', async () => {
  const { cookie } = await signedIn(new Date(Date.now() - 25 * 3_600_000))
  const other = new Database(path.join(scene.folder, 'a.db'))
  other.exec('begin immediate')
  const { status, headers } = await get('/', { headers: { cookie } })
  other.exec('rollback')
  other.close()
  expect(status).toBe(200)
  expect(headers['set-cookie']).toBeUndefined()
})

test('who is disabled is a stranger at the next request', async () => {
  const { leyla, cookie } = await signedIn()
  await get('/', { headers: { cookie } })
  await scene.store.write(async tx => void (await tx.update(tx.t.members).set({ disabledAt: new Date() })))
  const { headers } = await get('/', { headers: { cookie } })
  expect(headers['set-cookie']?.[0]).toMatch(/^session=;/)
  expect(scene.seen.map(({ member }) => member)).toEqual([leyla.name, undefined])
})
