import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { getTableName } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStore } from '@/db/open'
import { postgresStore } from '@/db/postgres'
import type { Store } from '@/db/store'

/** Makes an empty, migrated store. It is closed and forgotten after the test that asked for it. */
export type Fresh = () => Promise<Store>

/** Runs the same tests on both engines, PostgreSQL as PGlite. Each test gets an empty store. */
export function eachEngine(tests: (fresh: Fresh) => void) {
  describe('SQLite', () => tests(ended(sqlite())))
  describe('PostgreSQL', () => tests(ended(pglite())))
}

function ended(open: () => Promise<Store>): Fresh {
  const opened: Store[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  return async () => {
    const store = await open()
    opened.push(store)
    return store
  }
}

function sqlite() {
  let folder = ''
  let made = 0
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'standfirst-'))
    await (await openStore(`file:${folder}/ready.db`)).close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return () => {
    const file = path.join(folder, `${made++}.db`)
    cpSync(path.join(folder, 'ready.db'), file)
    return openStore(`file:${file}`)
  }
}

/** One database for all tests of a file, emptied for each: a clone would take half a second a test. */
function pglite() {
  let client: PGlite
  let store: Store
  beforeAll(async () => {
    client = new PGlite()
    store = await pgliteStore(client)
  }, 60_000)
  afterAll(() => client.close())
  return async () => {
    const tables = Object.values(store.t).map(getTableName)
    await client.exec(`truncate ${tables.join(', ')} restart identity`)
    return { ...store, close: async () => undefined }
  }
}

const pgliteStore = (client: PGlite) =>
  postgresStore({
    db: drizzle(client, { casing: 'snake_case' }) as never, // the same class with another result type, which queries never see
    query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    alone: work =>
      client.transaction(tx =>
        work(async (sql, values) => (await tx.query<Record<string, unknown>>(sql, values)).rows),
      ),
    close: () => client.close(),
  })
