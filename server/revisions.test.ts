import { expect, test } from 'vitest'
import { oncePerTurn } from './revisions'

const nextTurn = () => new Promise<void>(later => setImmediate(later))

test('what one turn of the event loop asks is asked once, and anew in the next', async () => {
  const asked: string[][] = []
  let number = 1
  const revisions = oncePerTurn(tags => {
    asked.push([...tags])
    return tags.map(() => number)
  })
  expect([revisions(['site', 'lists']), revisions(['lists', 'site'])]).toEqual([
    [1, 1],
    [1, 1],
  ])
  number = 2
  await nextTurn()
  expect(revisions(['site', 'log'])).toEqual([2, 2])
  expect(asked).toEqual([
    ['site', 'lists'],
    ['site', 'log'],
  ])
})
