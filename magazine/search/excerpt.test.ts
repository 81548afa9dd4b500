import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt'
import { hitsIn, inParts, type Part } from './marks'
import { readQuery } from './query'
import { longestExcerpt } from './rules'

const phrasesOf = (text: string) => readQuery(text)?.all ?? []
const shown = (parts: Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
const marked = (text: string, query: string) => shown(inParts(text, hitsIn(text, phrasesOf(query))))
const excerpt = (text: string, query: string) => shown(excerptOf(text, phrasesOf(query), block => block))

test('what was looked for is marked as it is written', () => {
  expect(marked('Écrire la MER, la mer.', 'mer ecrire')).toBe('[Écrire] la [MER], la [mer].')
  expect(marked('A lamp-house, a lamp, a house', 'lamp-house')).toBe('A [lamp-house], a lamp, a house')
  expect(marked('gəmilər və GƏMİ', 'gemi')).toBe('gəmilər və [GƏMİ]')
  expect(marked('قرأتُ الكِتَابَ', 'الكتاب')).toBe('قرأتُ [الكِتَابَ]')
  expect(marked('a a a', '"a a"')).toBe('[a a] a')
  expect(marked('nothing <here> & there', 'lamp')).toBe('nothing <here> & there')
})

test('a word that goes on is marked whole', () => {
  const phrases = [{ words: ['harb'], goesOn: true as const }]
  const text = 'Harbours, a harb and a barn'
  expect(shown(inParts(text, hitsIn(text, phrases)))).toBe('[Harbours], a [harb] and a barn')
})

test('an excerpt is the paragraph with most of the words, cut at words around them', () => {
  const filler = 'and so it goes on for a while '.repeat(20)
  const text = `One lamp here.\n\n${filler}near the harbour stands a lamp ${filler}\n\nAnother harbour.`
  const found = excerpt(text, 'harbour lamp')
  expect(found).toMatch(/^… .*near the \[harbour\] stands a \[lamp\] .* …$/)
  expect(found.length).toBeLessThan(longestExcerpt + 20)
  expect(excerpt(text, 'another')).toBe('[Another] harbour.')
  expect(excerpt(text, 'elephant')).toBe('One lamp here.')
})

test('the paragraph with the words in a row is found in any script, among many that have their letters', () => {
  const among = (row: string, ...others: string[]) =>
    [...Array.from({ length: 9 }, () => others).flat(), row].join('\n\n')
  expect(excerpt(among('Our lamp-house.', 'A lamp, a house.', 'Lamp houses.'), '"lamp house"')).toContain(
    '[lamp-house]',
  )
  expect(excerpt(among('我们的山水画。', '山和水和画。'), '山水画')).toContain('[山水画]')
  expect(excerpt(among('В доме свет.', 'Свет домен и дома.'), '"доме свет"')).toContain('[доме свет]')
})

test('any text and any query give an excerpt that is a part of the text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b ', 'é', '\n\n', ' ', '🙂', '東', '\uD800', '.'),
    maxLength: 1_000,
  })
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b', ' ', '東', '"') }), (source, query) => {
      const parts = excerptOf(source, phrasesOf(query), block => block)
      const whole = parts
        .map(part => part.text)
        .join('')
        .replace(/^… | …$/g, '')
      expect(source.replace(/\s+/g, ' ')).toContain(whole)
      expect(whole.length).toBeLessThanOrEqual(longestExcerpt)
    }),
  )
})
