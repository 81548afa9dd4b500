import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { getTableName } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { pgliteStore } from './pglite-store'

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

/** One database for all files that a process runs, emptied for each test: to load one more takes seconds. */
function pglite() {
  let kept: Pglite
  beforeAll(async () => {
    kept = await (ofThisProcess.pglite ??= loadPglite())
  }, 60_000)
  return async () => {
    const tables = [...Object.values(kept.store.t).map(getTableName), 'search_words']
    await kept.client.exec(`truncate ${tables.join(', ')} restart identity`)
    return { ...kept.store, close: async () => undefined }
  }
}

type Pglite = { client: PGlite; store: Store }

// Not a variable of this module, which each file of tests may have anew.
const ofThisProcess: { pglite?: Promise<Pglite> } = globalThis as never

async function loadPglite(): Promise<Pglite> {
  const client = new PGlite({ loadDataDir: new Blob([await readFile(inject('pgliteData'))]) })
  return { client, store: await pgliteStore(client) }
}
