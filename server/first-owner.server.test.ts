import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { paperBrowser } from '@/testing/paper-browser'
import { type RunningServer, startServer } from '@/testing/running-server'

const dataDir = mkdtempSync(path.join(tmpdir(), 'standfirst-first-'))
let server: RunningServer
const start = async () => {
  server = await startServer({ env: { DEMO: 'off' }, dataDir })
}
beforeAll(start, 60_000)
afterAll(async () => {
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const petra = { name: 'Petra Vane', email: 'petra@mail.example', password: 'nine ferries left the pier' }
const printed = /become the owner[^\n]*: https?:\/\/[^/]+(\/register\?invitation=[\w-]{43})/
const link = () =>
  vi.waitFor(() => {
    const found = printed.exec(server.output.text)?.[1] ?? ''
    expect(found).not.toBe('')
    return found
  }, 10_000)

/** While there is an owner a start prints no link: the server, asked to end, has done all of it. */
async function owned() {
  await server.stop()
  expect(server.output.text).not.toContain('become the owner')
  await start()
}

test('a first start prints a link that makes the owner, once; who owns the magazine may close it', async () => {
  const first = await link()
  await server.stop()
  await start()
  const second = await link()
  expect((await paperBrowser(server).go(first)).status).toBe(410)
  const browser = paperBrowser(server)
  expect((await browser.go(second)).body).toContain('This account will own the magazine')
  expect(await browser.press('Create account', { ...petra, password: 'short' })).toMatchObject({ status: 422 })
  expect(await browser.press('Create account', petra)).toMatchObject({ status: 303, location: '/' })
  expect((await paperBrowser(server).go(second)).status).toBe(410)

  const settings = await browser.go('/admin/settings')
  expect(settings.status).toBe(200)
  const input = { name: 'Plumbline', zone: 'Asia/Baku', language: 'en', joining: 'closed', names: '', standfirst: '' }
  expect(await browser.press('Save settings', input)).toMatchObject({ status: 303 })
  const closed = await paperBrowser(server).go('/register')
  expect(closed.status).toBe(200)
  expect(closed.body).toContain('takes no new members at present')
  expect(closed.body).not.toContain('Create account')

  await server.stop()
  expect(server.output.text.match(/become the owner/g)).toHaveLength(1)
  await start()
  await owned()
}, 120_000)

test('where one joins by invitation, a member’s link opens the form, and another sees who sent them away', async () => {
  const owner = paperBrowser(server)
  await owner.go('/sign-in')
  await owner.press('Sign in', petra)
  await owner.go('/admin/settings')
  const input = {
    name: 'Plumbline',
    zone: 'Asia/Baku',
    language: 'en',
    joining: 'invitation',
    names: '',
    standfirst: '',
  }
  await owner.press('Save settings', { ...input, domains: 'throwaway.example' })
  expect((await paperBrowser(server).go('/register')).body).toContain('joined by invitation')
  await owner.go('/account')
  const { status, location = '' } = await owner.press('Make an invitation')
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/account\?invitation=[\w-]{43}#invitations$/)])
  const shown = (await owner.go(location.replace(/#.*/, ''))).body
  const invitation = /\/register\?invitation=[\w-]{43}/.exec(shown)?.[0] ?? ''
  const guest = paperBrowser(server)
  await guest.go(invitation)
  const refused = { name: 'Wen Harrow', email: 'wen@mail.throwaway.example', password: petra.password }
  const sent = await guest.press('Create account', refused)
  expect([sent.status, sent.body.includes('takes no addresses of throwaway.example')]).toEqual([422, true])
  expect(await guest.press('Create account', { ...refused, email: 'wen@mail.example' })).toMatchObject({ status: 303 })
  expect((await owner.go('/account')).body).toContain('Wen Harrow')
}, 60_000)
