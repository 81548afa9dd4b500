import { describe, expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import { eachEngine } from '@/testing/each-engine'
import { day, found, names, namesFound, write } from '@/testing/search-scene'

describe('results of what was meant', () => {
  eachEngine(fresh => {
    test.each(['harbuor', 'harbo'])('have further pages under what was typed: %s', async typed => {
      const store = await fresh()
      for (let n = 1; n <= 5; n++) await write(store, `a${n}`, { body: 'The harbour.', publishedAt: day(n) })
      const first = await found(store, typed, { size: 2 })
      expect(names(first)).toEqual(['a5', 'a4'])
      const second = await found(store, typed, { size: 2, after: readCursor(first.next) })
      expect(names(second)).toEqual(['a3', 'a2'])
      expect(second).toMatchObject({ count: 5, previous: '', instead: first.instead })
      expect(await namesFound(store, typed, { size: 2, after: readCursor(second.next) })).toEqual(['a1'])
    })
  })
})
