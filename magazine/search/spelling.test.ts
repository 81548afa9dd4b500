import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mistakes, mistakesIn, restsOf } from './spelling'

test.each([
  ['harbour', 'harbour', 0],
  ['harbuor', 'harbour', 1],
  ['harbor', 'harbour', 1],
  ['habrour', 'harbour', 1],
  ['hrbuor', 'harbour', 2],
  ['маяк', 'маки', 2],
  ['gemi', 'gemci', 1],
  ['harbour', 'hill', 3],
])('between %s and %s', (one, other, count) => {
  expect(mistakes(one, other, 2)).toBe(count)
  expect(mistakes(other, one, 2)).toBe(count)
})

const letter = fc.constantFrom(...Array.from('abcdeя'))
const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 })

/** A word mistyped once: a letter more, one less, another one, or two swapped. */
const slip = (text: string, at: number, kind: number, with_: string) => {
  const letters = Array.from(text)
  const place = at % letters.length
  if (kind === 0) letters.splice(place, 0, with_)
  if (kind === 1) letters.splice(place, 1)
  if (kind === 2) letters.splice(place, 1, with_)
  const [one, other] = [letters[place], letters[place + 1]]
  if (kind === 3 && one && other) letters.splice(place, 2, other, one)
  return letters.join('')
}

test('a word mistyped as often as it may be has a rest in common with the right one', () => {
  const slips = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 0, max: 3 }), letter), { maxLength: 2 })
  fc.assert(
    fc.property(word, slips, (right, made) => {
      const typed = made.reduce((text, [at, kind, with_]) => slip(text, at, kind, with_), right)
      const most = mistakesIn(Array.from(typed).length)
      if (most === 0 || mistakes(typed, right, most) > most) return
      const rests = new Set(restsOf(right))
      expect(restsOf(typed).some(rest => rests.has(rest))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a word has few rests, however long it is', () => {
  expect(restsOf('a'.repeat(40)).length).toBeLessThanOrEqual(22)
  expect(restsOf('internationalisation').length).toBeLessThanOrEqual(22)
})
