import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestSlug, slugOf } from './slug'

test.each([
  ['A SIGNAL FROM THE LEADERS', 'a-signal-from-the-leaders'],
  ['The harbour’s “last” chart: 2017 & after', 'the-harbours-last-chart-2017-after'],
  ['İLHAM və Ələkbər qızıl', 'ilham-ve-elekber-qizil'],
  ['I\u0307stanbul', 'istanbul'],
  ['Сигнал от лидеров: объявление', 'signal-ot-liderov-obyavlenie'],
  ['香港行政长官', 'xiang-gang-xing-zheng-chang-guan'],
  ['🙂 …', 'article'],
  ['', 'article'],
])('%s has the address %s', (words, slug) => {
  expect(slugOf(words)).toBe(slug)
})

test('a long headline is cut at a word', () => {
  expect(slugOf('measuring '.repeat(20))).toBe('measuring-'.repeat(8).slice(0, -1))
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(longestSlug))
})

test('any words at all have an address', () => {
  const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map(unit => String.fromCharCode(unit)) })
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), words => {
      const slug = slugOf(words)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(longestSlug)
      expect(slugOf(slug)).toBe(slug)
    }),
    { numRuns: 1_000 },
  )
})
