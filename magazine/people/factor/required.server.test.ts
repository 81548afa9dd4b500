import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { setMagazine } from '@/magazine/settings/magazine'
import { paperBrowser } from '@/testing/paper-browser'
import { type RunningServer, startServer } from '@/testing/running-server'
import { hashPassword } from '../password'
import { addMember } from '../register-member'

let server: RunningServer
let store: Store
const email = 'mona@mail.example'
const password = 'nine ferries left the pier'

beforeAll(async () => {
  server = await startServer({ env: { LIMITS: 'off' } })
  store = await openStore(`file:${path.join(server.dataDir, 'standfirst.db')}`, { role: 'shell' })
  const passwordHash = await hashPassword(password)
  const now = new Date()
  await store.write(tx =>
    addMember(tx, { name: 'Mona Derin', email, role: 'moderator', passwordHash, emailConfirmedAt: now, at: now }),
  )
}, 60_000)
afterAll(async () => {
  await store?.close()
  await server?.stop()
})

const article = '/articles/the-people-who-write-down-the-sea'

test('where it is required, the desk is closed to who has no second factor; they read and comment as a member', async () => {
  const browser = paperBrowser(server)
  const signIn = async (next: string) => {
    await browser.go(`/sign-in?next=${next}`)
    return browser.press('Sign in', { email, password })
  }
  expect(await signIn('/admin/moderation')).toMatchObject({ status: 303, location: '/admin/moderation' })
  expect((await browser.go('/admin/moderation')).status).toBe(200)
  await setMagazine(store, { secondFactor: true })
  const { status, body } = await browser.go('/admin/moderation')
  expect(status).toBe(403)
  expect(body).toContain('href="/account/second-factor?next=%2Fadmin%2Fmoderation"')
  expect(await signIn('/admin/moderation')).toMatchObject({
    status: 303,
    location: '/account/second-factor?next=%2Fadmin%2Fmoderation',
  })
  const page = await browser.go('/account/second-factor?next=%2Fadmin%2Fmoderation')
  expect(page.body).toContain('The magazine asks its staff for a second factor')
  await browser.go(article)
  expect(await browser.press('Post comment', { words: 'As a member.' })).toMatchObject({ status: 303 })
  await setMagazine(store, { secondFactor: false })
  expect((await browser.go('/admin/moderation')).status).toBe(200)
})

test('a question for a passkey comes from our own page alone, and is for nobody to read later', async () => {
  const ask = (headers: Record<string, string>) => server.request('/sign-in/passkey', { method: 'POST', headers })
  const form = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await ask({ ...form, origin: 'https://evil.example' })).status).toBe(403)
  const { status, headers, body } = await ask({ ...form, origin: server.site })
  expect([status, headers['cache-control']]).toEqual([200, 'private, no-store'])
  expect(JSON.parse(body)).toEqual({
    get: {
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      rpId: 'localhost',
      userVerification: 'preferred',
      timeout: 300_000,
    },
  })
  expect(
    (await server.request('/account/passkey', { method: 'POST', headers: { ...form, origin: server.site } })).status,
  ).toBe(403)
})
