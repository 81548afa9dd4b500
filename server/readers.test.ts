import { expect, test } from 'vitest'
import { Readers } from './readers'

test('a network counts once an hour for each page, and nothing of it is given on', () => {
  const readers = new Readers()
  readers.note('/articles/sea', '192.0.2.1', 0)
  readers.note('/articles/sea', '192.0.2.1', 1_000)
  readers.note('/articles/sea', '192.0.2.2', 2_000)
  readers.note('/articles/marsh', '192.0.2.1', 3_000)
  const all = { '/articles/sea': 2, '/articles/marsh': 1 }
  expect(Object.fromEntries(readers.take())).toEqual(all)
  readers.note('/articles/sea', '192.0.2.1', 4_000)
  expect(readers.take().size).toBe(0)
  readers.note('/articles/sea', '192.0.2.1', 3_600_000)
  expect(Object.fromEntries(readers.take())).toEqual({ '/articles/sea': 1 })
})

test('of ever more pages and readers only so many are noted', () => {
  const readers = new Readers()
  for (let n = 0; n < 600; n++) readers.note(`/articles/a-${n}`, '192.0.2.1', 0)
  expect(readers.take().size).toBe(500)
})
