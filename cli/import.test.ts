import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import { articleBySlug } from '@/magazine/articles/article'

let folder = ''
const checkout = path.resolve('.')
const page = 'THE LAMP\n\nA standfirst\n\nAuthor:\n\n01.08.2017\n\nIt burns.\n\nRECOMMEND:\n\n397\n'

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-cli-'))
  mkdirSync(path.join(folder, 'pages'))
  writeFileSync(path.join(folder, 'pages/lamp.txt'), page)
  writeFileSync(path.join(folder, 'other.txt'), 'no page')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as npm does: in the checkout, with the folder where the user stands in INIT_CWD. */
function run(paths: string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, INIT_CWD: folder, DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/import.ts', ...paths], {
    cwd: checkout,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, lines: stdout.split('\n').filter(Boolean), error: stderr.trim() }
}

test('without a path it says how it is used', () => {
  const usage = /^usage: npm run import -- \[options\] PATH\.\.\..*--encoding.*--language.*--section.*--date/s
  expect(run([])).toMatchObject({ status: 2, lines: [], error: expect.stringMatching(usage) })
}, 60_000)

test('a section that is not there is refused with those that are', () => {
  expect(run(['pages', '--section', 'nowhere'])).toMatchObject({
    status: 2,
    lines: [],
    error: '--section nowhere is not there; there are none',
  })
}, 60_000)

test('it reports each file and the sum, and fails if one was refused', () => {
  expect(run(['pages', 'other.txt'])).toEqual({
    status: 1,
    lines: [
      'new        pages/lamp.txt → /articles/the-lamp',
      'refused    other.txt: there is no text below the headline',
      '1 new, 0 changed, 0 unchanged, 1 refused',
    ],
    error: '',
  })
}, 60_000)

test('it says what was dropped and what was assumed, and takes what is asked for', () => {
  writeFileSync(
    path.join(folder, 'pages/boat.md'),
    Buffer.from(
      '# \xcb\xee\xe4\xea\xe0\n\n\xce\xed\xe0 \xef\xeb\xfb\xe2\xb8\xf2. ![](boat.jpg)<script>1</script>\n',
      'latin1',
    ),
  )
  expect(run(['pages/boat.md', '--encoding', 'cp1251', '--date=01.08.2017', '--language', 'ru'])).toEqual({
    status: 0,
    lines: [
      'new        pages/boat.md → /articles/lodka; it was read as windows-1251; dropped: 1 script, 1 picture that is not there (boat.jpg)',
      '1 new, 0 changed, 0 unchanged, 0 refused',
    ],
    error: '',
  })
}, 60_000)

test('it works beside a running server, which sees the article at once', async () => {
  const server = await openStore(`file:${path.join(folder, 'data/standfirst.db')}`)
  try {
    const before = await server.revisions(['article:the-lamp'])
    writeFileSync(path.join(folder, 'pages/lamp.txt'), page.replace('397', '398'))
    expect(run(['pages/lamp.txt'])).toMatchObject({
      status: 0,
      lines: ['changed    pages/lamp.txt → /articles/the-lamp', expect.anything()],
    })
    expect(await server.revisions(['article:the-lamp'])).not.toEqual(before)
    expect(await articleBySlug(server, 'the-lamp')).toMatchObject({ recommends: 398 })
  } finally {
    await server.close()
  }
}, 60_000)

test('a wrong setting and a folder that can’t be written are one line', () => {
  expect(run(['pages'], { PORT: 'abc' })).toMatchObject({ status: 1, error: expect.stringMatching(/^PORT [^\n]+$/) })
  expect(run(['pages'], { DATA_DIR: '/proc/standfirst' })).toMatchObject({
    status: 1,
    error: expect.stringMatching(/^[^\n]*DATA_DIR[^\n]*$/),
  })
}, 60_000)
