import { expect, test } from 'vitest'
import { contentsOf } from './contents'
import { blocksOf } from './markdown'
import { longFromWords, partsToList } from './rules'

const parts = (count: number, words = 1) =>
  blocksOf(
    Array.from({ length: count }, (_, n) => `## Part *${n}*[^1]\n\n### Within\n\n${'word '.repeat(words)}`).join(
      '\n\n',
    ) + '\n\n[^1]: Note',
  )

test('a text of many parts lists them, by the headings of the first level', () => {
  expect(contentsOf(parts(partsToList))).toEqual([0, 1, 2, 3].map(n => ({ id: `part-part-${n}`, title: `Part ${n}` })))
  expect(contentsOf(parts(partsToList - 1))).toEqual([])
})

test('a long text lists two parts, but not one', () => {
  expect(contentsOf(parts(2, longFromWords / 2))).toHaveLength(2)
  expect(contentsOf(parts(2, longFromWords / 4))).toEqual([])
  expect(contentsOf(parts(1, longFromWords))).toEqual([])
})
