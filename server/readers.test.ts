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

test('one network counts for fifty pages at most, and all together for five hundred', () => {
  const readers = new Readers()
  const ask = (network: number) => {
    for (let n = 0; n < 60; n++) readers.note(`/articles/a-${network}-${n}`, `192.0.2.${network}`, 0)
  }
  ask(1)
  expect(readers.take().size).toBe(50)
  for (let network = 2; network < 20; network++) ask(network)
  expect(readers.take().size).toBe(500)
})
