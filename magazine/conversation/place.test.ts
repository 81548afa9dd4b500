import { expect, test } from 'vitest'
import { numbersAbove, type Placed, placeBelow } from './place'

const thread: Placed = { id: 9, threadId: null, parentId: null, path: '', depth: 0 }
const reply = (id: number, parent: Placed, number: number): Placed => ({ id, ...placeBelow(parent, number) })

test('a reply stands below what it answers, and after what was there before', () => {
  const first = reply(10, thread, 1)
  const second = reply(11, thread, 2)
  const below = reply(12, first, 3)
  expect([second, below, first].map(({ path }) => path).toSorted()).toEqual([first.path, below.path, second.path])
  expect(below).toMatchObject({ threadId: 9, parentId: 10, depth: 2 })
})

test('the fourth level is flat: an answer to it stands beside it, however deep it goes', () => {
  let last = reply(10, thread, 1)
  for (let number = 2; number <= 50; number++) last = reply(9 + number, last, number)
  expect(last).toMatchObject({ depth: 3, parentId: 58 })
  expect(numbersAbove(last.path)).toEqual([1, 2])
})

test('the order of paths is the order of arrival among millions', () => {
  const numbers = [1, 9, 10, 35, 36, 1_295, 1_296, 60_000_000]
  const paths = numbers.map(number => reply(number, thread, number).path)
  expect(paths.toSorted()).toEqual(paths)
})
