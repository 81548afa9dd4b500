import { expect, test } from 'vitest'
import { blocksOf } from './markdown'
import { minutesToRead } from './reading-time'

test('a text takes its minutes in scripts without spaces too', () => {
  expect(minutesToRead(blocksOf('sea '.repeat(660)))).toBe(3)
  expect(minutesToRead(blocksOf('香港'.repeat(660)))).toBe(3)
  expect(minutesToRead([])).toBe(1)
})
