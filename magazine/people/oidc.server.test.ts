import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '@/cli/port.mjs'
import { type OidcProvider, startOidcProvider, throughProvider } from '@/testing/oidc-provider'
import { paperBrowser } from '@/testing/paper-browser'
import { type RunningServer, startServer } from '@/testing/running-server'

let provider: OidcProvider
let server: RunningServer
let button = ''

beforeAll(async () => {
  const port = await freePort()
  provider = await startOidcProvider(`http://localhost:${port}`)
  button = `Continue with ${new URL(provider.issuer).host}`
  server = await startServer({
    env: {
      PORT: String(port),
      DEMO: 'off',
      AUTH_OIDC_ISSUER: provider.issuer,
      AUTH_OIDC_ID: provider.client.id,
      AUTH_OIDC_SECRET: provider.client.secret,
    },
  })
}, 60_000)
afterAll(async () => {
  await server?.stop()
  await provider?.close()
})

test('somebody comes in by a provider without script, goes on where they were, and signs out', async () => {
  provider.people.set('mira', { name: 'Mira Ostrowe', email: 'mira@example.org', email_verified: true })
  const browser = paperBrowser(server)
  const { policy } = await browser.go('/sign-in?next=/account')
  expect(policy).toContain(`form-action 'self' ${provider.issuer}`)
  expect(browser.jar.size).toBe(0)
  const away = await browser.press(button)
  expect([away.status, new URL(away.location ?? '').origin]).toEqual([303, provider.issuer])
  const back = await browser.go(await throughProvider(away.location ?? '', provider, 'mira'))
  expect([back.status, back.location]).toEqual([303, '/account'])
  expect(browser.jar.get('session')).toMatch(/^[\w-]{43}$/)
  const account = await browser.go('/account')
  expect([account.status, account.body.includes('mira@example.org')]).toEqual([200, true])
  expect(await browser.press('Sign out')).toMatchObject({ status: 303, location: '/' })
  expect(browser.jar.has('session')).toBe(false)
  expect((await browser.go('/account')).status).not.toBe(200)
})

test('who turns back finds the sign-in page again, which says so', async () => {
  const browser = paperBrowser(server)
  await browser.go('/register')
  const away = await browser.press(button)
  const back = await browser.go(await throughProvider(away.location ?? '', provider))
  expect(back.location).toBe('/sign-in?refused=failed')
  const { status, body } = await browser.go(back.location ?? '')
  expect([status, body.includes('You were not signed in on the other page')]).toEqual([200, true])
  expect(browser.jar.has('session')).toBe(false)
})

test('a callback that nobody asked for, and one of a provider that is none, sign nobody in', async () => {
  const browser = paperBrowser(server)
  for (const address of ['/api/auth/callback/oidc?code=stolen&state=guessed', '/api/auth/callback/github?code=stolen'])
    expect((await browser.go(address)).location).toBe('/sign-in?refused=failed')
  expect(browser.jar.has('session')).toBe(false)
  for (const address of ['/api/auth/signin', '/api/auth/session', '/api/auth/csrf', '/api/auth/providers'])
    expect((await browser.go(address)).status).toBe(404)
})

test('an invitation is carried to the provider and back: the first start’s link makes the owner', async () => {
  const invitation = /\/register\?invitation=([\w-]{43})/.exec(server.output.text)?.[1]
  provider.people.set('oskar', { name: 'Oskar Vale', email: 'oskar@example.org', email_verified: true })
  const browser = paperBrowser(server)
  const come = async () => {
    await browser.go(`/register?invitation=${invitation}`)
    const away = await browser.press(button)
    return browser.go(await throughProvider(away.location ?? '', provider, 'oskar'))
  }
  expect((await come()).location).toBe('/')
  expect((await browser.go('/admin/settings')).status).toBe(200)
})

test('without the settings there is no button', async () => {
  const bare = await startServer({ env: { DEMO: 'off' } })
  const browser = paperBrowser(bare)
  const { policy } = await browser.go('/sign-in')
  expect(browser.buttons()).toEqual(['Show the password', 'Sign in', 'Email me a link', 'Use a passkey']) // the first and last are hidden without script
  expect(policy).toContain("form-action 'self';")
  await bare.stop()
}, 60_000)
