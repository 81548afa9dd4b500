import * as c from 'drizzle-orm/sqlite-core'
import type { Kit } from './kit.postgres'

const sqlite = {
  table: c.sqliteTable,
  index: c.index,
  uniqueIndex: c.uniqueIndex,
  primaryKey: c.primaryKey,
  foreignKey: c.foreignKey,
  check: c.check,
  id: () => c.integer({ mode: 'number' }).primaryKey({ autoIncrement: true }),
  ref: () => c.integer({ mode: 'number' }),
  int: () => c.integer({ mode: 'number' }),
  text: () => c.text(),
  oneOf: <const T extends [string, ...string[]]>(values: T) => c.text({ enum: values }),
  bool: () => c.integer({ mode: 'boolean' }),
  time: () => c.integer({ mode: 'timestamp_ms' }),
  json: <T>() => c.text({ mode: 'json' }).$type<T>(),
}

// The one cast of the tables, and the proof that it is harmless: every column helper must give the same JavaScript
// type, nullability and default on both engines. A drift is a compile error here.
type Column = 'id' | 'ref' | 'int' | 'text' | 'bool' | 'time' | 'json'
type Shape<B> = B extends { _: { data: infer D; notNull: infer N; hasDefault: infer H } } ? [D, N, H] : never
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'sqlite is narrower') : { postgres: A; sqlite: B }
const same: { [C in Column]: Same<Shape<ReturnType<Kit[C]>>, Shape<ReturnType<(typeof sqlite)[C]>>> } = {
  id: true,
  ref: true,
  int: true,
  text: true,
  bool: true,
  time: true,
  json: true,
}
void same
export const kit = sqlite as unknown as Kit
