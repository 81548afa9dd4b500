import { afterEach, expect, test, vi } from 'vitest'
import { readEnvironment } from '@/magazine/settings/environment'
import { offered, providerOrigins } from './provider-list'
import { githubProfile, isProven, providersOf } from './providers'

const settings = {
  AUTH_OIDC_ISSUER: 'https://login.library.example/realm',
  AUTH_OIDC_ID: 'magazine',
  AUTH_OIDC_SECRET: 'secret',
  AUTH_GOOGLE_ID: 'google',
  AUTH_GOOGLE_SECRET: 'secret',
  AUTH_GITHUB_ID: 'github',
  AUTH_GITHUB_SECRET: 'secret',
}

afterEach(() => vi.unstubAllGlobals())

test('a button is shown only for a provider whose settings are there', () => {
  expect(offered(readEnvironment({}).providers)).toEqual([])
  expect(providersOf(readEnvironment({}).providers)).toEqual([])
  const { providers } = readEnvironment(settings)
  expect(offered(providers)).toEqual([
    { id: 'oidc', name: 'login.library.example' },
    { id: 'google', name: 'Google' },
    { id: 'github', name: 'GitHub' },
  ])
  expect(providersOf(providers)).toHaveLength(3)
})

test('a form may lead to the pages of those providers and nowhere else', () => {
  expect(providerOrigins(readEnvironment({}).providers)).toEqual([])
  expect(providerOrigins(readEnvironment(settings).providers)).toEqual([
    'https://login.library.example',
    'https://accounts.google.com',
    'https://github.com',
  ])
})

test('an address counts as proven only if the provider says so', () => {
  expect([{ email_verified: true }, { email_verified: 'true' }].map(isProven)).toEqual([true, true])
  expect([{ email_verified: false }, { email_verified: 'false' }, {}, undefined].map(isProven)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

const github = (
  emails: object[],
  person: object = { id: 7, login: 'mira', name: 'Mira', email: 'shown@example.org' },
) => vi.stubGlobal('fetch', async (url: string) => Response.json(url.endsWith('/user/emails') ? emails : person))

test('of a person at GitHub the first address counts, and only if it is proven', async () => {
  github([
    { email: 'old@example.org', primary: false, verified: true },
    { email: 'mira@example.org', primary: true, verified: true },
  ])
  expect(await githubProfile({ tokens: {} })).toMatchObject({ id: 7, email: 'mira@example.org', email_verified: true })
  github([{ email: 'claimed@example.org', primary: true, verified: false }])
  expect(await githubProfile({ tokens: {} })).toMatchObject({ email: undefined, email_verified: false })
})

test('GitHub refusing is a failure, not a person without an address', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 403 }))
  await expect(githubProfile({ tokens: {} })).rejects.toThrow('403')
})
