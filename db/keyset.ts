import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Cursor } from './cursor'

const mostCounted = 2 ** 31 - 1 // no count is larger: PostgreSQL's integers end here

/** The rows that come after `cursor` in the order (key, id), descending or ascending. A row-value comparison, so an index serves it. */
export function past(order: 'desc' | 'asc', key: PgColumn, id: PgColumn, cursor: Cursor): SQL {
  const value = sql.param(key.dataType === 'date' ? new Date(cursor.key) : Math.min(cursor.key, mostCounted), key)
  return order === 'desc'
    ? sql`(${key}, ${id}) < (${value}, ${cursor.id})`
    : sql`(${key}, ${id}) > (${value}, ${cursor.id})`
}
