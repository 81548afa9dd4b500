import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Pool } from 'pg'

/** Where counts of tries are kept: never the store's own handle, on which a count would be rolled back with the verb. */
export type LimitsClient = { kind: 'sqlite' | 'postgres'; client: object; table: string; close: () => Promise<void> }

const table = 'limits'
const columns = 'key varchar(255) primary key, points integer not null default 0, expire bigint'

/** Opens the counts beside a store: on SQLite a file of their own, which may be deleted; on PostgreSQL a table that no crash need survive. */
export async function openLimitsClient(databaseUrl: string, file: string): Promise<LimitsClient> {
  if (!databaseUrl.startsWith('file:')) return openPool(databaseUrl)
  closeSync(openSync(file, 'a', 0o600))
  const client = new Database(file, { timeout: 50 })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = OFF')
  client.exec(`create table if not exists ${table} (${columns})`)
  return { kind: 'sqlite', client, table, close: async () => void client.close() }
}

async function openPool(connectionString: string): Promise<LimitsClient> {
  const client = new Pool({ connectionString, max: 2 })
  await client.query(`create unlogged table if not exists ${table} (${columns})`)
  return { kind: 'postgres', client, table, close: () => client.end() }
}
