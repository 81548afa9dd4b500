import { closeSync, existsSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { faultOf } from './fault'
import { migrationsOf, pending } from './migrations'
import { forgetStatistics, sqliteSearch, sqliteSearchWriter } from './search.sqlite'
import { SearchThread } from './search-thread'
import { type Durable, halves, type Store, StoreBusy, StoreRefusal } from './store'
import * as tables from './tables.sqlite'
import { type Made, sqliteTriggers, sqliteTriggersPresent } from './triggers'

/** `server` never waits inside the event loop for another process's lock; `shell` may, and leaves checkpoints to a running server. */
export type SqliteOptions = {
  role: 'server' | 'shell'
  serverRuns?: boolean
  /** How long a writer waits in all for another process's lock, in milliseconds. */
  patienceMs?: number
  /** Hears every statement that reads, with its values (the test of query plans listens here). */
  trace?: (sql: unknown) => void
}

const waits = { server: 0, shell: 5_000 }
const usualPatienceMs = 10_000

// synchronous=FULL: under WAL better-sqlite3 defaults to NORMAL, which may lose answered writes when the power goes.
const settings = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cache_size = -8000',
  'temp_store = MEMORY',
]

/** Opens, migrates and returns the store of one SQLite file. Throws StoreRefusal. */
export async function openSqlite(
  file: string,
  { role, serverRuns = false, patienceMs = usualPatienceMs, trace }: SqliteOptions,
): Promise<Store> {
  make(file)
  const writer = await patiently(() => connect(file, { timeout: waits[role], verbose: trace }))
  if (role === 'shell' && serverRuns) writer.pragma('wal_autocheckpoint = 0')
  await patiently(() => migrate(writer, file))
  const reader = await patiently(() => connect(file, { timeout: waits.shell, verbose: trace }))
  // Not a read-only handle: that one can't open a file whose write-ahead log another process is just taking away.
  reader.pragma('query_only = ON')
  const t = tables as unknown as Store['t'] // the kit proves both shapes equal
  const tx = {
    ...halves(drizzle(writer, { casing: 'snake_case' }) as never, t).tx,
    search: sqliteSearchWriter(writer),
  }
  const thread = new SearchThread(file)
  const queue = new WriteQueue(writer, patienceMs)
  return {
    t,
    read: halves(drizzle(reader, { casing: 'snake_case' }) as never, t).reading,
    write: (step, when = 'now') => queue.add(() => step(tx), when),
    revisions: revisionsIn(reader),
    search: sqliteSearch(t, thread),
    tend: () =>
      queue.between(() => {
        writer.pragma('optimize')
        forgetStatistics(writer)
        writer.pragma('wal_checkpoint(PASSIVE)')
      }),
    close: async () => {
      await thread.close()
      await queue.between(() => writer.close())
      reader.close()
    },
  }
}

// Every request asks: all tags in one statement, as to open and end a reading takes longer than to read.
function revisionsIn(reader: Database.Database): Store['revisions'] {
  const asking: Database.Statement<string[], [string, number]>[] = []
  return tags => {
    const holes = tags.map(() => '?').join(', ')
    const ask = (asking[tags.length] ??= reader
      .prepare<string[], [string, number]>(`select tag, number from revisions where tag in (${holes})`)
      .raw())
    const rows = ask.all(...tags)
    return tags.map(tag => rows.find(([found]) => found === tag)?.[1] ?? 0)
  }
}

// Only where there is none: whoever closes a file lets go of all locks that their process has on it (POSIX), those of
// open connections too, and another program that closes the database then takes the log away from under us.
function make(file: string) {
  try {
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600)) // addresses and sessions are in it
  } catch (error) {
    throw refusalOf(error, file)
  }
}

function connect(file: string, options: Database.Options) {
  try {
    const db = new Database(file, options)
    refuseOld(String(db.prepare('select sqlite_version()').pluck().get()))
    db.pragma('journal_mode = WAL')
    db.pragma('journal_size_limit = 67108864')
    for (const setting of settings) db.pragma(setting)
    return db
  } catch (error) {
    throw refusalOf(error, file)
  }
}

function refuseOld(version: string) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003)
    throw new StoreRefusal(
      `SQLite ${version} can corrupt a database with two writers; install better-sqlite3 with SQLite 3.51.3 or newer`,
    )
}

function refusalOf(error: unknown, file: string) {
  const isOfFiles = error instanceof Error && 'code' in error && !String(error.code).startsWith('SQLITE_')
  const fault = faultOf(error) ?? (isOfFiles ? 'readonly' : undefined)
  if (fault === 'corrupt')
    return new StoreRefusal(`${file} is damaged, or no SQLite database; put a backup in its place`, { cause: error })
  if (fault === 'readonly')
    return new StoreRefusal(
      `${file} can't be opened for writing; set DATA_DIR (or DATABASE_URL) to where one can write`,
    )
  return error
}

function migrate(db: Database.Database, file: string) {
  db.pragma('foreign_keys = OFF') // a rebuilt table drops the old one; checked below instead
  try {
    db.exec('BEGIN IMMEDIATE')
    db.exec('create table if not exists migrations (name text primary key, applied_at integer not null)')
    const applied = db.prepare<[], string>('select name from migrations order by rowid').pluck().all()
    const missing = pending(migrationsOf('sqlite'), applied)
    for (const { name, statements } of missing) {
      for (const statement of statements) db.exec(statement)
      db.prepare('insert into migrations values (?, ?)').run(name, Date.now())
    }
    for (const statement of sqliteTriggers(triggersOf(db))) db.exec(statement)
    if (missing.length && (db.pragma('foreign_key_check') as unknown[]).length)
      throw new StoreRefusal(
        'a migration would leave rows without their parents; nothing was changed, keep the file and report this',
      )
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw refusalOf(error, file)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

const triggersOf = (db: Database.Database) => db.prepare<[], Made>(sqliteTriggersPresent).all()

/** Tries again while another process holds the lock, without stopping the event loop. Throws StoreBusy when that lasts too long. */
async function patiently<T>(attempt: () => T, patienceMs = usualPatienceMs): Promise<T> {
  for (const began = performance.now(); ;) {
    try {
      return attempt()
    } catch (error) {
      if (faultOf(error) !== 'busy') throw error
      if (performance.now() - began > patienceMs)
        throw new StoreBusy('another process holds the database', { cause: error })
      await new Promise(later => setTimeout(later, 5 + Math.random() * 45))
    }
  }
}

/** One writer at a time. better-sqlite3's own transaction() refuses promises, so begin and commit are said here. */
class WriteQueue {
  #last: Promise<unknown> = Promise.resolve()
  constructor(
    private readonly db: Database.Database,
    private readonly patienceMs: number,
  ) {}

  add<T>(step: () => Promise<T>, when: Durable): Promise<T> {
    return this.#after(async () => {
      if (when === 'soon') this.db.pragma('synchronous = NORMAL')
      try {
        await patiently(() => this.db.exec('BEGIN IMMEDIATE'), this.patienceMs)
        const result = await step()
        this.db.exec('COMMIT')
        return result
      } catch (error) {
        if (this.db.inTransaction) this.db.exec('ROLLBACK')
        throw error
      } finally {
        if (when === 'soon') this.db.pragma('synchronous = FULL')
      }
    })
  }

  between(act: () => void): Promise<void> {
    return this.#after(async () => act())
  }

  #after<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run)
    this.#last = result.catch(() => undefined) // the caller has the error; the queue goes on
    return result
  }
}
