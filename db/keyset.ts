import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Cursor } from './cursor'

/** The rows that come after `cursor` in the order (key, id), descending or ascending. A row-value comparison, so an index serves it. */
export function past(order: 'desc' | 'asc', key: PgColumn, id: PgColumn, cursor: Cursor): SQL {
  const value = sql.param(key.dataType === 'date' ? new Date(cursor.key) : cursor.key, key)
  return order === 'desc'
    ? sql`(${key}, ${id}) < (${value}, ${cursor.id})`
    : sql`(${key}, ${id}) > (${value}, ${cursor.id})`
}
