import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { SearchReader, SearchWriter } from './search'
import type { Tables } from './tables'

type Drizzle = PgDatabase<PgQueryResultHKT>

/** What a query may use: the reading half of what both engines have. No .get, .all, .run; no row locks. */
export type Reading = { t: Tables } & Pick<Drizzle, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>

/** What a step inside a transaction may use. */
export type Tx = Reading & Pick<Drizzle, 'insert' | 'update' | 'delete'> & { search: SearchWriter }

/** When what was written is safe from a power cut: `now`, before the answer, or `soon`, for what is made again if it is lost. */
export type Durable = 'now' | 'soon'

/**
 * The database. It reads on one side and writes, always in one transaction, on the other. A `write` that resolved is
 * on the disk; one that throws left nothing. Inside `write` nothing is awaited but `tx`, and nothing read through `read`.
 */
export type Store = {
  t: Tables
  read: Reading
  write: <T>(step: (tx: Tx) => Promise<T>, when?: Durable) => Promise<T>
  /** The current revision of each tag, in the order asked; 0 for a tag that never had one. At once on SQLite. */
  revisions: (tags: readonly string[]) => number[] | Promise<number[]>
  search: SearchReader
  /** Upkeep that a job of the server calls: planner statistics, write-ahead log. */
  tend: () => Promise<void>
  close: () => Promise<void>
}

/** A database that can't be used, in one line that says what to do. */
export class StoreRefusal extends Error {}

/** Another process held the write lock longer than a writer waits: nothing was written, the same call may be made again. */
export class StoreBusy extends Error {}

/** The halves of a Drizzle database, with the tables beside them. */
export const halves = (db: Drizzle, t: Tables): { reading: Reading; tx: Omit<Tx, 'search'> } => {
  const reading: Reading = {
    t,
    select: db.select.bind(db),
    selectDistinct: db.selectDistinct.bind(db),
    $with: db.$with,
    with: db.with.bind(db),
    $count: db.$count.bind(db),
  }
  return {
    reading,
    tx: { ...reading, insert: db.insert.bind(db), update: db.update.bind(db), delete: db.delete.bind(db) },
  }
}
