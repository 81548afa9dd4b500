import { readFileSync } from 'node:fs'
import path from 'node:path'
import { StoreRefusal } from './store'

export type Migration = { name: string; statements: string[] }

/**
 * The migrations of one engine in their order, from `drizzle/ENGINE` of the checkout that runs. drizzle-kit writes them;
 * we run them ourselves, because its own runner looks at what is applied before it takes the lock.
 */
export function migrationsOf(engine: 'sqlite' | 'postgres'): Migration[] {
  const folder = path.join(process.cwd(), 'drizzle', engine)
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[]
  }
  return journal.entries.map(({ tag }) => ({
    name: tag,
    statements: readFileSync(path.join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }))
}

/** Those that `applied` lacks. Throws StoreRefusal when the database knows a migration that this version does not. */
export function pending(all: Migration[], applied: string[]): Migration[] {
  const known = new Set(all.map(({ name }) => name))
  const newer = applied.find(name => !known.has(name))
  if (newer)
    throw new StoreRefusal(
      `the database is of a newer version (it has the migration ${newer}); start that version, or restore an older backup`,
    )
  return all.slice(applied.length)
}
