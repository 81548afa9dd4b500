import { getTableConfig as configOfPostgres, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as configOfSqlite, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as postgres from '@/db/tables.postgres'
import * as sqlite from '@/db/tables.sqlite'

type Names = readonly string[]

// Without one, deleting a row reads the whole of every table that refers to it.
test('every foreign key has an index, on both engines', () => {
  const configs = [
    ...Object.values(sqlite).flatMap(table => (table instanceof SQLiteTable ? [configOfSqlite(table)] : [])),
    ...Object.values(postgres).flatMap(table => (table instanceof PgTable ? [configOfPostgres(table)] : [])),
  ]
  expect(configs.length).toBeGreaterThan(10)
  const without = configs.flatMap(({ name, columns, foreignKeys, indexes, primaryKeys, uniqueConstraints }) => {
    const indexed: Names[] = [
      ...columns.filter(column => column.primary || column.isUnique).map(column => [column.name]),
      ...indexes.map(index => index.config.columns.map(nameOf)),
      ...primaryKeys.map(key => key.columns.map(nameOf)),
      ...uniqueConstraints.map(constraint => constraint.columns.map(nameOf)),
    ]
    return foreignKeys
      .map(key => key.reference().columns.map(nameOf))
      .filter(key => !indexed.some(index => beginsWith(index, key)))
      .map(key => `${name}.${key.join('+')}`)
  })
  expect(without).toEqual([])
})

const nameOf = (column: unknown) =>
  typeof column === 'object' && column && 'name' in column ? String(column.name) : ''

// The first column of a longer key is an id, which finds the few rows of one thing by itself.
const beginsWith = (index: Names, key: Names) => index[0] !== undefined && index[0] === key[0]
