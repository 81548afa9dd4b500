import { expect, test } from 'vitest'
import { Full, Gate } from './gate'

/** Acts that go on until told to end. */
function acts() {
  const ends: (() => void)[] = []
  let running = 0
  const act = async () => {
    running++
    await new Promise<void>(end => ends.push(end))
    running--
  }
  return { act, endOne: () => ends.shift()?.(), running: () => running }
}
const settled = () => new Promise<void>(later => setImmediate(later))

test('so many are let through at once, so many wait, and the next one is sent away', async () => {
  const gate = new Gate(2, 3)
  const { act, endOne, running } = acts()
  const inside = Array.from({ length: 5 }, () => gate.through(act))
  await expect(gate.through(act)).rejects.toBeInstanceOf(Full)
  expect(running()).toBe(2)
  for (let n = 0; n < 5; n++) {
    endOne()
    await settled()
    expect(running()).toBe(Math.min(2, 4 - n))
  }
  await Promise.all(inside)
})

test('one that fails gives its place to the next', async () => {
  const gate = new Gate(1, 1)
  const failing = gate.through(() => Promise.reject(new Error('broken')))
  const next = gate.through(async () => 'done')
  await expect(failing).rejects.toThrow('broken')
  expect(await next).toBe('done')
  expect(await gate.through(async () => 'again')).toBe('again')
})

test('one that rests lets the next through after as long as the last took', async () => {
  const gate = new Gate(1, 2, 'rests')
  const order: string[] = []
  const slow = gate.through(async () => {
    const until = performance.now() + 20
    while (performance.now() < until) await settled()
    order.push('first')
  })
  const next = gate.through(async () => void order.push('next'))
  await slow
  await settled()
  order.push('what came in between')
  await next
  expect(order).toEqual(['first', 'what came in between', 'next'])
})
