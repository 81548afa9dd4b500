import { expect, test } from 'vitest'
import { readEnvironment, variables, WrongSetting } from './environment'

const read = (env: Record<string, string>) => readEnvironment(env, '/srv/magazine')

test('everything runs with nothing set', () => {
  expect(read({})).toMatchObject({
    port: 3000,
    siteUrl: undefined,
    site: 'http://localhost:3000',
    hosts: ['127.0.0.1', '::1'],
    dataDir: '/srv/magazine/data',
    databaseUrl: 'file:/srv/magazine/data/standfirst.db',
    demo: true,
    trustProxy: 0,
    limits: true,
  })
})

test('a site of the open net listens on all addresses and gets no demo', () => {
  expect(read({ SITE_URL: 'https://plumbline.example/' })).toMatchObject({
    site: 'https://plumbline.example',
    hosts: ['::'],
    demo: false,
  })
})

test('an empty variable counts as not set', () => {
  expect(read({ PORT: '', SITE_URL: '' }).port).toBe(3000)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '3000.5'],
  ['SITE_URL', 'plumbline.example'],
  ['SITE_URL', 'ftp://plumbline.example'],
  ['SITE_URL', 'https://plumbline.example/blog'],
  ['SITE_URL', 'https://owner:secret@plumbline.example'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DEMO', 'yes'],
  ['TRUST_PROXY', '-1'],
  ['LIMITS', 'none'],
  ['AUTH_SECRET', 'short'],
])('%s=%s stops the start with one line that names it and says what is accepted', (name, value) => {
  const line = new RegExp(`^${name} .*accepted is [^\\n]+$`)
  expect(() => read({ [name]: value })).toThrow(WrongSetting)
  expect(() => read({ [name]: value })).toThrow(line)
})

test('the error never shows a value, which may be a secret', () => {
  expect(() => read({ AUTH_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
})

test('LIMITS=off is refused for a site of the open net', () => {
  expect(read({ LIMITS: 'off' }).limits).toBe(false)
  expect(() => read({ LIMITS: 'off', SITE_URL: 'https://plumbline.example' })).toThrow('LIMITS=off')
})

test('half of a provider is refused', () => {
  expect(() => read({ AUTH_GOOGLE_ID: 'x' })).toThrow('AUTH_GOOGLE_SECRET')
  expect(() => read({ AUTH_OIDC_ID: 'x', AUTH_OIDC_SECRET: 'y' })).toThrow('AUTH_OIDC_ISSUER')
})

test('every variable says what is accepted', () => {
  for (const [, accepted] of Object.values(variables)) expect(accepted).toMatch(/\w/)
})
