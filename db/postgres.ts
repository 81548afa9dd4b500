import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { faultOf } from './fault'
import { migrationsOf, pending } from './migrations'
import { postgresSearch, postgresSearchWriter } from './search.postgres'
import { halves, type Store, StoreRefusal } from './store'
import * as tables from './tables.postgres'
import { type Made, postgresTriggers, postgresTriggersPresent } from './triggers'

type Row = Record<string, unknown>
/** What a driver must do: plain SQL for migrations and revisions, and a Drizzle database for the rest. */
export type PostgresDriver = {
  db: PgDatabase<PgQueryResultHKT>
  query: (sql: string, values?: unknown[]) => Promise<Row[]>
  /** Runs `work` on one connection, in a transaction. */
  alone: (work: (query: (sql: string, values?: unknown[]) => Promise<Row[]>) => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

const migrationLock = 7_236_914
const mostTries = 5

/** Opens, migrates and returns the store of a PostgreSQL database. Throws StoreRefusal. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  outlive(pool)
  const query = async (sql: string, values?: unknown[]) => (await pool.query<Row>(sql, values)).rows
  await query('select 1').catch((error: unknown) => {
    throw new StoreRefusal(
      `PostgreSQL does not answer (${error instanceof Error ? error.message : 'no reason given'}); check DATABASE_URL and that it runs`,
      { cause: error },
    )
  })
  return postgresStore({
    db: drizzle(pool, { casing: 'snake_case' }),
    query,
    alone: async work => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await work(async (sql, values) => (await client.query<Row>(sql, values)).rows)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  })
}

/** Lets a pool live on when the server ends a connection, idle or in use: who waits for it is told, others get a new one. */
export function outlive(pool: pg.Pool) {
  pool.on('error', () => undefined)
  pool.on('connect', client => void client.on('error', () => undefined))
}

/** The same store over any driver (tests use PGlite). */
export async function postgresStore({ db, query, alone, close }: PostgresDriver): Promise<Store> {
  await alone(migrate)
  const t = tables
  return {
    t,
    read: halves(db, t).reading,
    write: (step, when = 'now') =>
      again(() =>
        db.transaction(async tx => {
          if (when === 'soon') await tx.execute(sql`set local synchronous_commit = off`)
          return step({ ...halves(tx, t).tx, search: postgresSearchWriter(tx) })
        }),
      ),
    revisions: inOneTick(tags => query('select tag, number from revisions where tag = any($1)', [tags])),
    search: postgresSearch(t, db),
    tend: async () => undefined, // PostgreSQL tends itself
    close,
  }
}

async function migrate(query: PostgresDriver['query']) {
  await query('select pg_advisory_xact_lock($1)', [migrationLock])
  await query(
    'create table if not exists migrations (name text primary key, number integer generated always as identity)',
  )
  const applied = (await query('select name from migrations order by number')).map(({ name }) => String(name))
  const missing = pending(migrationsOf('postgres'), applied)
  for (const { name, statements } of missing) {
    for (const statement of statements) await query(statement)
    await query('insert into migrations (name) values ($1)', [name])
  }
  const present = (await query(postgresTriggersPresent)) as Made[]
  for (const statement of postgresTriggers(present)) await query(statement)
}

/** A transaction that lost against another (deadlock, serialisation) is whole and can be made again. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === mostTries || faultOf(error) !== 'busy') throw error
    }
  }
}

/** Everything that is asked in one tick of the event loop becomes one query. */
function inOneTick(ask: (tags: string[]) => Promise<Row[]>): Store['revisions'] {
  let wanted: Set<string> | undefined
  let answer: Promise<Map<unknown, unknown>> = Promise.resolve(new Map())
  return async tags => {
    if (!wanted) {
      const gathered = (wanted = new Set<string>())
      answer = new Promise<void>(later => setImmediate(later)).then(async () => {
        wanted = undefined
        return new Map((await ask([...gathered])).map(({ tag, number }) => [tag, number]))
      })
    }
    for (const tag of tags) wanted.add(tag)
    const found = await answer
    return tags.map(tag => Number(found.get(tag) ?? 0))
  }
}
