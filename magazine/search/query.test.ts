import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuery } from './query'
import { longestQuery, mostPhrases, mostPhrasesNot, mostWordsInPhrase } from './rules'

const inWords = (text: string) => {
  const query = readQuery(text)
  const list = (phrases: { words: string[] }[] = []) => phrases.map(({ words }) => words.join(' '))
  return { all: list(query?.all), none: list(query?.none) }
}

test.each([
  ['Harbour LAMP', ['harbour', 'lamp'], []],
  ['"the lamp house" keeper', ['the lamp house', 'keeper'], []],
  ['«маяк и море» “a lamp” „das Licht“', ['маяк и море', 'a lamp', 'das licht'], []],
  ['harbour -lamp -"north pier"', ['harbour'], ['lamp', 'north pier']],
  ["lamp-house don't", ['lamp house', 'don t'], []],
  ['"never closed', ['never closed'], []],
  ['harbour harbour "harbour"', ['harbour'], []],
  ['a -', ['a'], []],
  ['東京', ['東 京'], []],
  [
    'harbour AND (lamp OR NOT hill*) NEAR/2 ^title:x',
    ['harbour', 'and', 'lamp', 'or', 'not', 'hill', 'near 2', 'title x'],
    [],
  ],
])('%s', (text, all, none) => {
  expect(inWords(text)).toEqual({ all, none })
})

test.each(['', '   ', '-lamp', '""', '"', '-', '---', '"" ""', '.,;', '\0\0', '\uD800', '👩‍🚀', '*'])(
  'no word to look for in %j',
  text => {
    expect(readQuery(text)).toBeUndefined()
  },
)

test('any text at all is read, and of a long one a part', () => {
  const sign = fc.constantFrom('"', '-', ' ', 'a', 'ə', '\0', '\uD800', '«', '(', '*', '東', "'", '\n')
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign, maxLength: 2_000 }))
  fc.assert(
    fc.property(text, typed => {
      const query = readQuery(typed)
      if (!query) return
      expect(Array.from(query.typed).length).toBeLessThanOrEqual(longestQuery)
      expect(query.all.length).toBeLessThanOrEqual(mostPhrases)
      expect(query.none.length).toBeLessThanOrEqual(mostPhrasesNot)
      for (const { words } of [...query.all, ...query.none]) {
        expect(words.length).toBeGreaterThan(0)
        expect(words.length).toBeLessThanOrEqual(mostWordsInPhrase)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }
      expect(readQuery(query.typed)).toEqual(query)
    }),
  )
})

test('words are known by where they were typed', () => {
  const query = readQuery('  Harbuor "the  lamp" -not')
  expect(query?.words.map(({ at, end, token }) => [query.typed.slice(at, end), token])).toEqual([
    ['Harbuor', 'harbuor'],
    ['the', 'the'],
    ['lamp', 'lamp'],
  ])
})
