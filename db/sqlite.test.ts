import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { namesFound } from '@/testing/search-scene'
import { migrationsOf } from './migrations'
import { openStore } from './open'
import { noting } from './search-changes'
import { triggers } from './triggers'
import { type Store, StoreBusy, StoreRefusal } from './store'

let folder = ''
let url = ''
const opened: Store[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-'))
  url = `file:${folder}/standfirst.db`
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  rmSync(folder, { recursive: true })
})
async function open(at = url) {
  const store = await openStore(at)
  opened.push(store)
  return store
}
const addSection = (store: Store, slug: string) =>
  store.write(tx => tx.insert(tx.t.sections).values({ slug, name: slug }))

test('only the owner of the process may read the file: addresses and sessions are in it', async () => {
  await open()
  expect(statSync(path.join(folder, 'standfirst.db')).mode & 0o077).toBe(0)
})

test('every commit is synced to the disk before it is answered', async () => {
  const store = await open()
  const level = await store.write(tx => tx.select({ level: sql<number>`synchronous` }).from(sql`pragma_synchronous`))
  expect(level).toEqual([{ level: 2 }]) // FULL
})

test('closing leaves one file, nothing beside it', async () => {
  const store = await openStore(url)
  await addSection(store, 'places')
  await store.close()
  expect(readdirSync(folder)).toEqual(['standfirst.db'])
})

test('the database has exactly the triggers of the list, also after it was opened again', async () => {
  await open()
  await open()
  const db = new Database(path.join(folder, 'standfirst.db'))
  const found = db
    .prepare<[], string>(`select name from sqlite_master where type = 'trigger' order by name`)
    .pluck()
    .all()
  db.close()
  expect(found).toEqual(triggers.map(({ name }) => name).sort())
})

test('a database without triggers has all its articles indexed again', async () => {
  const store = await open()
  const { articles, searchChanges } = store.t
  const at = new Date()
  const article = { slug: 'a', headline: 'A', body: '', language: 'en', state: 'published' as const }
  await store.write(tx => tx.insert(articles).values({ ...article, publishedAt: at, createdAt: at }))
  await store.write(tx => tx.delete(searchChanges))
  await store.close()
  expect(await (await open()).read.$count(searchChanges)).toBe(0)
  const db = new Database(path.join(folder, 'standfirst.db'))
  for (const { name } of triggers) db.exec(`drop trigger ${name}`)
  db.close()
  expect(await (await open()).read.select().from(searchChanges)).toMatchObject([{ kind: 'article', id: 1 }])
})

test('a database whose index of words was of another form has all its articles indexed again', async () => {
  const db = new Database(path.join(folder, 'standfirst.db'))
  db.pragma('foreign_keys = OFF') // as while migrating
  db.exec('create table migrations (name text primary key, applied_at integer not null)')
  for (const { name, statements } of migrationsOf('sqlite').slice(0, 4)) {
    for (const statement of statements) db.exec(statement)
    db.prepare('insert into migrations values (?, 0)').run(name)
  }
  db.exec(`insert into articles (slug, headline, body, language, state, published_at, created_at)
    values ('sea', 'Lamp', '', 'en', 'published', 0, 0)`)
  // Those of then: others are of tables that were not there yet.
  for (const { name, table, event, action } of noting)
    db.exec(`create trigger ${name} after ${event} on ${table} begin ${action} end`)
  db.close()
  expect(await namesFound(await open(), 'lamp')).toEqual(['sea'])
})

test('what FTS5 keeps its index in never has statistics, which were of the empty one', async () => {
  const store = await open()
  const db = new Database(path.join(folder, 'standfirst.db'))
  db.exec('analyze')
  const analyzed = () =>
    db.prepare<[], string>("select tbl from sqlite_stat1 where tbl like 'search!_words!_%' escape '!'").pluck().all()
  expect(analyzed()).toContain('search_words_data')
  await store.tend()
  expect(analyzed()).toEqual([])
  db.close()
})

test('a writer waits for the lock of another process without stopping the event loop', async () => {
  const store = await open()
  const other = new Database(path.join(folder, 'standfirst.db'))
  other.exec('begin immediate')
  const writing = addSection(store, 'places')
  const turns = await turnsOfTheLoop(50)
  expect(turns).toBe(50)
  other.exec('commit')
  other.close()
  await writing
  expect(await store.read.$count(store.t.sections)).toBe(1)
})

test('readers see the state before while another process writes', async () => {
  const store = await open()
  await addSection(store, 'places')
  const other = new Database(path.join(folder, 'standfirst.db'))
  other.exec(`begin immediate; update sections set name = 'Elsewhere'`)
  const [row] = await store.read.select({ name: store.t.sections.name }).from(store.t.sections)
  expect(row).toEqual({ name: 'places' })
  other.exec('commit')
  other.close()
  const [after] = await store.read.select({ name: store.t.sections.name }).from(store.t.sections)
  expect(after).toEqual({ name: 'Elsewhere' })
})

test('a change by another process, even by hand, raises the revision', async () => {
  const store = await open()
  await addSection(store, 'places')
  const before = await store.revisions(['site'])
  const other = new Database(path.join(folder, 'standfirst.db'))
  other.exec(`update sections set name = 'Elsewhere'`)
  other.close()
  expect(await store.revisions(['site'])).not.toEqual(before)
})

test('a lock that is never given back ends in StoreBusy, with nothing written', async () => {
  const store = await openStore(url, { role: 'server', patienceMs: 100 })
  opened.push(store)
  const other = new Database(path.join(folder, 'standfirst.db'))
  other.exec('begin immediate')
  await expect(addSection(store, 'places')).rejects.toThrow(StoreBusy)
  other.exec('rollback')
  other.close()
  expect(await store.read.$count(store.t.sections)).toBe(0)
})

test('three processes that start on an empty folder at once migrate it once', { timeout: 60_000 }, async () => {
  const codes = await Promise.all(Array.from({ length: 3 }, () => exitOf(`await (await openStore('${url}')).close()`)))
  expect(codes).toEqual([0, 0, 0])
  const db = new Database(path.join(folder, 'standfirst.db'))
  const names = db.prepare<[], string>('select name from migrations').pluck().all()
  db.close()
  expect(new Set(names).size).toBe(names.length)
})

test('a database of a newer version, a file that is none, and a folder that is not there are refused in one line', async () => {
  await (await openStore(url)).close()
  const db = new Database(path.join(folder, 'standfirst.db'))
  db.prepare('insert into migrations values (?, ?)').run('9999_from-the-future', 0)
  db.close()
  await expect(openStore(url)).rejects.toThrow(/^the database is of a newer version .*9999_from-the-future.*$/)
  writeFileSync(path.join(folder, 'other.db'), 'This is a letter to the editor, and no database at all.'.repeat(50))
  await expect(openStore(`file:${folder}/other.db`)).rejects.toThrow(StoreRefusal)
  await expect(openStore(`file:${folder}/none/standfirst.db`)).rejects.toThrow(/^[^\n]*DATA_DIR[^\n]*$/)
})

test.runIf(existsSync('/proc/locks'))(
  'an open store holds the lock that keeps others from taking its log away',
  async () => {
    const store = await openStore(url)
    const { ino } = statSync(path.join(folder, 'standfirst.db'))
    const ours = readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .filter(line => line.includes(` ${process.pid} `) && line.includes(`:${ino} `))
    expect(ours).not.toEqual([])
    await store.close()
  },
)

test('opening a second time changes nothing of the schema', async () => {
  const schema = () => {
    const db = new Database(path.join(folder, 'standfirst.db'), { readonly: true })
    const version = db.pragma('schema_version', { simple: true })
    db.close()
    return version
  }
  await (await openStore(url)).close()
  const before = schema()
  await (await openStore(url)).close()
  expect(schema()).toBe(before)
})

const turnsOfTheLoop = async (wanted: number) => {
  let turns = 0
  for (; turns < wanted; turns++) await new Promise(later => setImmediate(later))
  return turns
}

/** The exit code of another Node process that runs `code` with openStore at hand. */
const exitOf = (code: string) =>
  new Promise<number | null>(done => {
    const script = `import { openStore } from './db/open.ts'\n${code}`
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).on('exit', done)
  })
