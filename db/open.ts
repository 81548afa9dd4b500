import { openPostgres } from './postgres'
import { openSqlite, type SqliteOptions } from './sqlite'
import type { Store } from './store'

/**
 * Opens the database that `url` names, migrated: `file:` and a path for SQLite, `postgres://` for PostgreSQL.
 * Throws StoreRefusal, in one line for people, when it can't be used.
 */
export const openStore = (url: string, options: SqliteOptions = { role: 'server' }): Promise<Store> =>
  url.startsWith('file:') ? openSqlite(url.slice('file:'.length), options) : openPostgres(url)
