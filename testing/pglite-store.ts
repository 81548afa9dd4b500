import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { postgresStore } from '@/db/postgres'

/** The store for PostgreSQL, migrated, on PGlite: PostgreSQL itself, in this process and its memory. */
export const pgliteStore = (client: PGlite) =>
  postgresStore({
    db: drizzle(client, { casing: 'snake_case' }) as never, // the same class with another result type, which queries never see
    query: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    alone: work =>
      client.transaction(tx =>
        work(async (sql, values) => (await tx.query<Record<string, unknown>>(sql, values)).rows),
      ),
    close: () => client.close(),
  })
