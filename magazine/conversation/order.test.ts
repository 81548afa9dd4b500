import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf } from './order'

const counts = fc
  .record({ seen: fc.nat({ max: 100_000 }), recommends: fc.nat({ max: 100_000 }) })
  .map(({ seen, recommends }) => ({ seen: Math.max(seen, recommends), recommends }))

test('a score is the least share of readers who recommend, within what can be', () => {
  fc.assert(
    fc.property(counts, ({ seen, recommends }) => {
      const score = scoreOf({ seen, recommends })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(Math.ceil((1_000_000 * recommends) / Math.max(seen, 1)))
    }),
  )
})

test('a recommend more never lowers it, a reader who passed on never raises it', () => {
  fc.assert(
    fc.property(counts, ({ seen, recommends }) => {
      const score = scoreOf({ seen, recommends })
      expect(scoreOf({ seen: seen + 1, recommends: recommends + 1 })).toBeGreaterThanOrEqual(score)
      expect(scoreOf({ seen: seen + 1, recommends })).toBeLessThanOrEqual(score)
    }),
  )
})

test('a late comment that half of its few readers recommend stands above an early one with more recommends', () => {
  expect(scoreOf({ seen: 40, recommends: 20 })).toBeGreaterThan(scoreOf({ seen: 2_000, recommends: 90 }))
  expect(scoreOf({ seen: 1, recommends: 1 })).toBeLessThan(scoreOf({ seen: 200, recommends: 110 }))
})
