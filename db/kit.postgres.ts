import * as c from 'drizzle-orm/pg-core'

/** The columns every table is made of, as PostgreSQL has them. Times keep milliseconds, as JavaScript's do. */
export const kit = {
  table: c.pgTable,
  index: c.index,
  uniqueIndex: c.uniqueIndex,
  primaryKey: c.primaryKey,
  foreignKey: c.foreignKey,
  check: c.check,
  id: () => c.bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  ref: () => c.bigint({ mode: 'number' }),
  int: () => c.integer(),
  text: () => c.text(),
  oneOf: <const T extends [string, ...string[]]>(values: T) => c.text({ enum: values }),
  bool: () => c.boolean(),
  time: () => c.timestamp({ mode: 'date', withTimezone: true, precision: 3 }),
  json: <T>() => c.jsonb().$type<T>(),
}
export type Kit = typeof kit
