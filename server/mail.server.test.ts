import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { selfSigned } from '@/testing/certificate'
import { mailServer, silentServer } from '@/testing/mail-server'
import { paperBrowser } from '@/testing/paper-browser'
import { type RunningServer, startServer } from '@/testing/running-server'

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-mail-'))
afterAll(() => rmSync(folder, { recursive: true }))

const from = 'Plumbline <desk@plumbline.example>'
async function register(server: RunningServer, name: string) {
  const browser = paperBrowser(server)
  await browser.go('/register')
  const start = performance.now()
  const typed = { name, email: `${name.toLowerCase()}@mail.example`, password: 'nine ferries left the pier' }
  const { status } = await browser.press('Create account', typed)
  return { status, ms: performance.now() - start }
}

const preload = ['./testing/shifted-clock.mjs']
/** Sets a server's clock forward: a letter that was tried waits a minute, which nobody has to sit through. */
async function later({ child }: RunningServer, minutes: number) {
  const shifted = once(child, 'message')
  child.send(minutes * 60_000)
  await shifted
}

test('a mail server that hangs slows nobody down; killed meanwhile, the letters go out once it answers', async () => {
  const dataDir = path.join(folder, 'killed')
  const silent = await silentServer()
  const hanging = await startServer({ dataDir, env: { SMTP_URL: silent.url, MAIL_FROM: from } })
  await register(hanging, 'Rasmus')
  await vi.waitFor(() => expect(silent.sockets.size).toBeGreaterThan(0), 10_000)
  const second = await register(hanging, 'Odile')
  expect(second.status).toBe(303)
  expect(second.ms).toBeLessThan(5_000)
  await hanging.stop('SIGKILL')
  await silent.close()
  const mail = await mailServer()
  const server = await startServer({ dataDir, preload, env: { SMTP_URL: mail.url, MAIL_FROM: from } })
  const mailed = () => mail.letters.map(({ to }) => String(to[0])).toSorted((a, b) => a.localeCompare(b))
  await vi.waitFor(() => expect(mailed()).toContain('odile@mail.example'), 20_000)
  await later(server, 1)
  await vi.waitFor(() => expect(mailed()).toEqual(['odile@mail.example', 'rasmus@mail.example']), 20_000)
  for (const { mail: read } of mail.letters) {
    expect(read.from?.text).toBe('"Plumbline" <desk@plumbline.example>')
    expect(read.text).toMatch(/^http:\/\/localhost:\d+\/sign-in\/link\/[\w-]{43}$/m)
  }
  expect(await server.stop()).toBe(0)
  await mail.close()
  expect(server.output.text).not.toMatch(/mail\.example|127\.0\.0\.1:\d+/)
})

test('a mail server whose certificate is not trusted gets nothing, and the owner reads what to do; done, it gets the letter', async () => {
  const dataDir = path.join(folder, 'untrusted')
  const secured = selfSigned('0.0.0.0')
  const authority = path.join(folder, 'own-authority.pem')
  writeFileSync(authority, secured.cert)
  const mail = await mailServer({ secured, login: { user: 'desk', password: 'a lamp' } })
  const env = { SMTP_URL: `smtp://desk:a%20lamp@0.0.0.0:${mail.port}`, MAIL_FROM: from }
  const server = await startServer({ dataDir, env })
  await register(server, 'Rasmus')
  const owner = paperBrowser(server)
  await owner.go(/sign in as .*, owner: (\S+)/.exec(server.output.text)?.[1] ?? '')
  await owner.press('Sign in')
  await vi.waitFor(async () => {
    const { body } = await owner.go('/admin/outbox')
    expect(body).toContain('ESOCKET self-signed certificate')
    expect(body).toMatch(/certificate is not trusted[^<]*SMTP_URL[^<]*NODE_EXTRA_CA_CERTS/)
  }, 20_000)
  expect([mail.told, mail.letters]).toEqual([[], []])
  expect(await server.stop()).toBe(0)
  const trusting = await startServer({ dataDir, preload, env: { ...env, NODE_EXTRA_CA_CERTS: authority } })
  await later(trusting, 1)
  await vi.waitFor(() => expect(mail.letters).toHaveLength(1), 20_000)
  expect(mail.letters[0]).toMatchObject({ to: ['rasmus@mail.example'], secure: true, user: 'desk' })
  expect(await trusting.stop()).toBe(0)
  await mail.close()
})
