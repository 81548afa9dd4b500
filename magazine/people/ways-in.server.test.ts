import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { paperBrowser } from '@/testing/paper-browser'
import { type RunningServer, startServer } from '@/testing/running-server'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server?.stop())

const password = 'nine ferries left the pier'
const article = '/articles/the-people-who-write-down-the-sea'
const words = 'I was on that pier.\n\nThe crew handed out <b>tea</b>.'

async function registered(name: string) {
  const browser = paperBrowser(server)
  await browser.go('/register')
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`
  const { status } = await browser.press('Create account', { name, email, password })
  expect(status).toBe(303)
  return { browser, email }
}

/** The address in the letter to somebody that holds these words; it is delivered within seconds. */
const mailed = (to: string, about: string) =>
  vi.waitFor(() => {
    const folder = path.join(server.dataDir, 'outbox')
    const letters = readdirSync(folder).map(file => readFileSync(path.join(folder, file), 'utf8'))
    const letter = letters.find(text => text.startsWith(`To: ${to}\n`) && text.includes(about)) ?? ''
    const link = /https?:\S+/.exec(letter)?.[0]
    expect(link).toBeDefined()
    return link ?? ''
  }, 10_000)

test('a rejected registration says all that is to mend and gives the words back, without the password', async () => {
  const browser = paperBrowser(server)
  await browser.go('/register')
  const { status, body } = await browser.press('Create account', { name: 'M', email: 'mail', password: 'short one' })
  expect(status).toBe(422)
  expect(body).toContain('3 things to mend')
  expect(body).toContain('aria-describedby="name-hint name-error"')
  expect(body).toContain('value="mail"')
  expect(body).not.toContain('short one')
  expect(browser.jar.size).toBe(0)
})

test('who comments before signing in finds every word again: at sign-in, at registration, in the box afterwards', async () => {
  const browser = paperBrowser(server)
  await browser.go(article)
  const kept = await browser.press('Post comment', { words })
  expect([kept.status, kept.location]).toEqual([303, expect.stringMatching(/^\/sign-in\?kept=[\w-]{43}$/)])
  const shown = '<p>I was on that pier.</p><p>The crew handed out &lt;b&gt;tea&lt;/b&gt;.</p>'
  const signIn = await browser.go(kept.location ?? '')
  expect(signIn.body).toContain(shown)
  const register = /href="(\/register\?kept=[^"]+)"/.exec(signIn.body)?.[1] ?? ''
  expect((await browser.go(register)).body).toContain(shown)
  const email = 'tomas@mail.example'
  const joined = await browser.press('Create account', { name: 'Tomas Okonedo', email, password })
  expect([joined.status, joined.location]).toEqual([303, `${article}#your-comment`])
  const { body } = await browser.go(article)
  expect(body).toContain('I was on that pier.\n\nThe crew handed out &lt;b&gt;tea&lt;/b&gt;.</textarea>')
})

test('a link by mail shows a button and signs in once; signing out ends the session in the database', async () => {
  const { browser, email } = await registered('Mira Ostrowe')
  const session = browser.jar.get('session') ?? ''
  await browser.go('/account')
  expect(await browser.press('Sign out')).toMatchObject({ status: 303, location: '/' })
  browser.jar.set('session', session)
  expect(await browser.go('/account')).toMatchObject({ status: 307, location: '/sign-in?next=%2Faccount' })
  expect(browser.jar.has('session')).toBe(false)

  await browser.go('/sign-in?next=/account')
  await browser.press('Email me a link', { email })
  const link = await mailed(email, 'to sign in')
  for (let look = 0; look < 2; look++) expect((await browser.go(link)).status).toBe(200)
  expect(await browser.press('Sign in')).toMatchObject({ status: 303, location: '/account' })
  expect(browser.jar.get('session')).toMatch(/^[\w-]{43}$/)
  expect((await paperBrowser(server).go(link)).status).toBe(410)
})

test('a forgotten password is chosen anew by mail, and other browsers are signed out', async () => {
  const { browser: old, email } = await registered('Noor Castellane')
  const browser = paperBrowser(server)
  await browser.go('/forgot')
  expect((await browser.press('Email me a link', { email })).location).toBe('/sign-in/link/sent')
  await browser.go(await mailed(email, 'a new password'))
  expect((await browser.press('Save and sign in', { password: 'password123' })).status).toBe(422)
  expect((await browser.press('Save and sign in', { password: 'the tug came at ten' })).status).toBe(303)
  expect((await browser.go('/account')).status).toBe(200)
  expect((await old.go('/account')).status).toBe(307)
})

test('the sixth wrong password is answered 429 with the time to wait, whether or not there is an account', async () => {
  const { email } = await registered('Jonas Achterberg')
  for (const asked of [email, 'nobody@mail.example']) {
    const browser = paperBrowser(server)
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) {
      await browser.go('/sign-in')
      statuses.push((await browser.press('Sign in', { email: asked, password: 'wrong wrong wrong' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  }
})

test('after signing in nobody is led to another site', async () => {
  const browser = paperBrowser(server)
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    await browser.go(`/sign-in?next=${encodeURIComponent(next)}`)
    const { email } = { email: 'tomas@mail.example' }
    expect(await browser.press('Sign in', { email, password })).toMatchObject({ status: 303, location: '/' })
    browser.jar.clear()
  }
})
