import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Pool } from 'pg'
import { faultOf } from './fault'
import { outlive } from './postgres'

/** Where counts of tries are kept: never the store's own handle, on which a count would be rolled back with the verb. */
export type LimitsClient = { kind: 'sqlite' | 'postgres'; client: object; table: string; close: () => Promise<void> }

const table = 'limits'
const columns = 'key varchar(255) primary key, points integer not null default 0, expire bigint'

/** Opens the counts beside a store: on SQLite a file of their own, which may be deleted; on PostgreSQL a table that no crash need survive. */
export async function openLimitsClient(databaseUrl: string, file: string): Promise<LimitsClient> {
  if (!databaseUrl.startsWith('file:')) return openPool(databaseUrl)
  const client = openCounts(file)
  return { kind: 'sqlite', client, table, close: async () => void client.close() }
}

// A damaged file is no loss: what it counts is a quarter of an hour old at most.
function openCounts(file: string, again = true): Database.Database {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  const client = new Database(file, { timeout: 50 })
  try {
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = OFF')
    client.exec(`create table if not exists ${table} (${columns})`)
    return client
  } catch (error) {
    client.close()
    if (!again || faultOf(error) !== 'corrupt') throw error
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    return openCounts(file, false)
  }
}

async function openPool(connectionString: string): Promise<LimitsClient> {
  const client = new Pool({ connectionString, max: 2 })
  outlive(client)
  await client.query(`create unlogged table if not exists ${table} (${columns})`)
  return { kind: 'postgres', client, table, close: () => client.end() }
}
