import { raising } from './revisions'
import { noteEverything, noting } from './search-changes'

/** Every trigger there must be, of both engines. */
export const triggers = [...raising, ...noting]

/** A trigger as the database has it: on SQLite its statement, on PostgreSQL its table and what its function does. */
export type Made = { name: string; sql: string }

/** What SQLite has of them, as rows of `Made`. */
export const sqliteTriggersPresent = `select name, sql from sqlite_master
  where type = 'trigger' and (name like 'raise!_%' escape '!' or name like 'note!_%' escape '!')`

/**
 * SQL that makes the triggers of SQLite anew where `present` are others: a rebuilt table has lost its own. Nothing where
 * all are there, as each change of the schema has every process prepare its statements again.
 */
export function sqliteTriggers(present: Made[]): string[] {
  const wanted = triggers.map(({ name, table, event, action }) => ({
    name,
    sql: `create trigger ${name} after ${event} on ${table} begin ${action} end`,
  }))
  if (areSame(present, wanted)) return []
  return [
    ...present.map(({ name }) => `drop trigger if exists ${name}`),
    ...wanted.map(({ sql }) => sql),
    ...whatWasMissed(present),
  ]
}

/** What PostgreSQL has of them, as rows of `Made`. */
export const postgresTriggersPresent = `select tgname as name, relname || ' ' || prosrc as sql from pg_trigger
  join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
  where (tgname like 'raise!_%' escape '!' or tgname like 'note!_%' escape '!')
    and relnamespace = current_schema()::regnamespace`

/** The same on PostgreSQL, where a trigger calls a function, and to make one stops all readers of its table. */
export function postgresTriggers(present: Made[]): string[] {
  const body = (action: string) => ` begin ${action} return null; end `
  if (
    areSame(
      present,
      triggers.map(({ name, table, action }) => ({ name, sql: `${table} ${body(action)}` })),
    )
  )
    return []
  return [
    ...triggers.flatMap(({ name, table, event, action }) => [
      `create or replace function ${name}() returns trigger language plpgsql as $raise$${body(action)}$raise$`,
      `drop trigger if exists ${name} on ${table}`,
      `create trigger ${name} after ${event} on ${table} for each row execute function ${name}()`,
    ]),
    ...whatWasMissed(present),
  ]
}

const whatWasMissed = (present: Made[]) =>
  present.some(({ name }) => name.startsWith('note_')) ? [] : [noteEverything]

// SQLite writes the first words of a statement in capitals.
const areSame = (present: Made[], wanted: Made[]) =>
  present.length === wanted.length &&
  wanted.every(({ name, sql }) =>
    present.some(made => made.name === name && made.sql.toLowerCase() === sql.toLowerCase()),
  )
