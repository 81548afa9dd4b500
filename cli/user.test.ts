import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import { linkByToken } from '@/magazine/people/link'
import { memberBySession, startSession } from '@/magazine/people/session-row'
import { signIn } from '@/magazine/people/sign-in'
import { accountByEmail } from '@/magazine/people/standing'
import { hashOf } from '@/magazine/people/token'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'standfirst-user-'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

/** Runs the command as npm does, with one line of standard input. */
function run(args: string[], input = '') {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SITE_URL: 'http://localhost:4600' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/user.ts', ...args], {
    cwd: path.resolve('.'),
    env,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: stdout.trim(), error: stderr.trim() }
}
const open = () => openStore(`file:${path.join(dataDir, 'standfirst.db')}`)
const owner = 'vera@magazine.example'
const password = 'a lamp in the long harbour'
const said = (text: string) => ({ status: 0, said: text, error: '' })
const refused = (error: string | RegExp) => ({
  status: 1,
  said: '',
  error: typeof error === 'string' ? error : expect.stringMatching(error),
})

test('an owner is added with the password from standard input, and can sign in', async () => {
  expect(run(['add', owner, '--name', 'Vera Falk', '--role', 'owner'], `${password}\n`)).toEqual(
    said('added Vera Falk, owner, /people/vera-falk'),
  )
  const store = await open()
  const here = { email: owner, password, address: '192.0.2.1' }
  expect(await signIn(store, here, new Date())).toMatchObject({ go: '/' })
  await expect(signIn(store, { ...here, password: 'another one entirely' }, new Date())).rejects.toThrow()
  await store.close()
}, 60_000)

test('an empty line makes an account without a password, for who comes in by link', async () => {
  expect(run(['add', 'tom@magazine.example', '--name', 'Tom Ashby'], '\n').said).toBe(
    'added Tom Ashby, member, /people/tom-ashby',
  )
  const { status, said: link } = run(['link', 'tom@magazine.example'])
  expect([status, link]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:4600\/sign-in\/link\/[\w-]{43}$/)])
  const store = await open()
  expect(await linkByToken(store.read, link.split('/').at(-1) ?? '', 'sign-in', new Date())).toMatchObject({
    name: 'Tom Ashby',
  })
  await store.close()
}, 60_000)

test('it works beside a running server, which shuts out at once who is disabled', async () => {
  const server = await open()
  const { member } = await accountByEmail(server.read, 'tom@magazine.example')
  const token = await server.write(tx => startSession(tx, member.id, new Date()))
  expect(run(['role', 'tom@magazine.example', 'moderator'])).toEqual(said('Tom Ashby is moderator now'))
  expect(await memberBySession(server, hashOf(token), new Date())).toBeUndefined()
  expect(run(['disable', 'tom@magazine.example'])).toEqual(said('Tom Ashby is disabled and signed out everywhere'))
  expect(run(['link', 'tom@magazine.example'])).toEqual(refused('Tom Ashby is disabled; no link lets them in'))
  expect(run(['list']).said.split('\n')).toEqual([
    expect.stringMatching(/^owner +vera@magazine\.example {2}Vera Falk {2}\/people\/vera-falk$/),
    expect.stringMatching(/^moderator +tom@magazine\.example {2}Tom Ashby {2}\/people\/tom-ashby {2}\(disabled\)$/),
    '2 accounts',
  ])
  await server.close()
}, 120_000)

test('who lost the second factor gets rid of it, once, and their sessions end', async () => {
  const server = await open()
  const { member } = await accountByEmail(server.read, owner)
  const app = { totpSecret: 'sealed', totpConfirmedAt: new Date() }
  await server.write(async tx => void (await tx.update(tx.t.members).set(app).where(eq(tx.t.members.id, member.id))))
  const token = await server.write(tx => startSession(tx, member.id, new Date()))
  expect(run(['reset-factor', owner])).toEqual(
    said('Vera Falk has no second factor now: app, passkeys and recovery codes are off, all sessions ended'),
  )
  expect(await memberBySession(server, hashOf(token), new Date())).toBeUndefined()
  expect(await signIn(server, { email: owner, password, address: '192.0.2.1' }, new Date())).toMatchObject({ go: '/' })
  const letters = await server.read.select().from(server.t.letters)
  expect(letters.map(({ to, kind }) => [to, kind])).toEqual([[owner, 'takenOff']])
  expect(run(['reset-factor', owner])).toEqual(refused('Vera Falk has no second factor; nothing was changed.'))
  await server.close()
}, 120_000)

test('the last owner stays one', () => {
  expect(run(['role', owner, 'editor'])).toEqual(refused(/^This is the last owner[^\n]+$/))
  expect(run(['disable', owner])).toEqual(refused(/^This is the last owner[^\n]+$/))
}, 60_000)

test('what is wrong is one line', () => {
  expect(run(['add', 'x@magazine.example', '--name', 'Xenia'], 'short\n')).toEqual(
    refused(/^Write a password of 12 to 256[^\n]+$/),
  )
  expect(run(['add', owner, '--name', 'Somebody'], '\n')).toEqual(refused(/^There is an account[^\n]+$/))
  expect(run(['role', owner, 'king'])).toEqual(
    refused('king is no role; accepted are member, moderator, editor, owner'),
  )
  expect(run(['link', 'nobody@magazine.example'])).toEqual(
    refused('Nobody has an account with the address nobody@magazine.example.'),
  )
  expect(run(['list', '--loudly'])).toEqual(refused(/^[^\n]*--loudly[^\n]*$/))
  expect(run(['add', 'y@magazine.example'], '\n')).toEqual(
    refused('--name is missing; write the display name after it'),
  )
}, 120_000)

test('without a command it says what there is', () => {
  expect(run([])).toMatchObject({ status: 2, said: '', error: expect.stringMatching(/^usage: npm run user/) })
}, 60_000)
