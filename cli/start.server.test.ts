import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import { freePort } from './port.mjs'

// 3 seconds on two quiet cores, where the bare runtime takes 0.25: as a ratio, because a busy machine slows down both.
const startsOfBareRuntime = 12
const secondsToStop = 10

let folder: string
let port: number
const started: ChildProcess[] = []
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-start-'))
  port = await freePort()
})
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

test('npm start of a prepared checkout is up in 3 seconds', async () => {
  await ended(start({ PORT: String(port), DATA_DIR: folder }), 'SIGTERM') // loads the demo, once
  const bare = await secondsOf(() => once(spawn(process.execPath, ['--import', 'tsx', '-e', '0']), 'exit'))
  const again = await secondsOf(() => {
    start({ PORT: String(port), DATA_DIR: folder })
    return answers()
  })
  expect(again / bare).toBeLessThan(startsOfBareRuntime)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0 and without a word', async signal => {
  const launcher = start({ PORT: String(port), DATA_DIR: folder })
  const rest = await ended(launcher, signal)
  expect(rest).toMatchObject({ code: 0, errors: '' })
  expect(rest.seconds).toBeLessThan(secondsToStop)
})

test('the server ends when npm was killed above it', async () => {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, npm_lifecycle_event: 'start' }
  const shell = spawn('sh', ['-c', 'node cli/start.mjs & wait'], { env, stdio: 'ignore' })
  await answers()
  shell.kill('SIGKILL')
  await expect.poll(isFree, { timeout: secondsToStop * 1000 }).toBe(true)
})

test('what the server refuses is one line, and its exit code is kept', async () => {
  const { code, errors } = await result(start({ PORT: String(port), DATA_DIR: folder, SITE_URL: 'magazine' }))
  expect(code).toBe(1)
  expect(errors).toMatch(/^[^\n]*SITE_URL[^\n]*\n$/)
})

test('a language that the interface does not speak, written into the database by hand, is one line', async () => {
  const store = await openStore(`file:${path.join(folder, 'standfirst.db')}`)
  await store.write(tx => tx.insert(tx.t.settings).values({ name: 'language', value: 'fr' }))
  await store.close()
  const { code, errors } = await result(start({ PORT: String(port), DATA_DIR: folder, DEMO: 'off' }))
  expect(code).toBe(1)
  expect(errors).toBe("standfirst: the language of the magazine can't be used; it has to be one of en, az, ru, ar\n")
})

test('a second server on the same data says so in one line', async () => {
  start({ PORT: String(port), DATA_DIR: folder })
  await answers()
  const { code, errors } = await result(start({ PORT: String(await freePort()), DATA_DIR: folder }))
  expect(code).toBe(1)
  expect(errors).toMatch(/^[^\n]+\n$/)
})

test('a port in use is one line that says what to do, and touches no data', async () => {
  const other = path.join(folder, 'other')
  start({ PORT: String(port), DATA_DIR: folder })
  await answers()
  const { code, errors } = await result(start({ PORT: String(port), DATA_DIR: other }))
  expect(code).toBe(1)
  expect(errors).toBe(`standfirst: port ${port} is in use: stop what uses it, or try PORT=${port + 1} npm start\n`)
  expect(readdirSync(folder)).not.toContain('other')
})

test('an unknown flag is one line that names those that there are', async () => {
  const launcher = spawn(process.execPath, ['cli/start.mjs', '--prod'])
  expect(await result(launcher)).toMatchObject({ code: 1, errors: expect.stringMatching(/--dev.*--prepare.*\n$/) })
})

function start(settings: Record<string, string>) {
  const launcher = spawn(process.execPath, ['cli/start.mjs'], { env: { ...process.env, ...settings } })
  started.push(launcher)
  return launcher
}

async function answers() {
  await expect.poll(isAnswered, { interval: 20, timeout: 90_000 }).toBe(true)
}

const isAnswered = () =>
  fetch(`http://localhost:${port}/readyz`).then(
    answer => answer.ok,
    () => false,
  )

const isFree = () =>
  fetch(`http://localhost:${port}/healthz`).then(
    () => false,
    () => true,
  )

async function ended(launcher: ChildProcess, signal: NodeJS.Signals) {
  const rest = result(launcher)
  await answers()
  const seconds = await secondsOf(() => {
    launcher.kill(signal)
    return rest
  })
  return { ...(await rest), seconds }
}

async function secondsOf(work: () => Promise<unknown>) {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}

async function result(launcher: ChildProcess) {
  let errors = ''
  launcher.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  launcher.stdout?.resume()
  const [code] = await once(launcher, 'exit')
  return { code: code as number | null, errors }
}
