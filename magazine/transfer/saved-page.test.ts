import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownOf } from '@/magazine/text/escape'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { slugOf } from '@/magazine/text/slug'
import { readSavedPage, type SavedPage } from './saved-page'
import type { NotTaken } from './story'

const samples = '../shared/samples'
const missing = !existsSync(samples)
const skipped = missing ? ' (skipped: no ../shared/samples here)' : ''

const page = (...lines: string[]) => lines.join('\n\n')
const read = (text: string) => readSavedPage(text) as SavedPage
const refused = (text: string) => (readSavedPage(text) as NotTaken).refused
const firstOfAugust = { year: 2017, month: 8, day: 1 }
const whole = [
  '26 April 2024',
  'Friday, 21:00',
  'A HEADLINE',
  'The standfirst',
  'Author:',
  '01.08.2017',
  'One.',
  'Two.',
  'RECOMMEND:',
  '397',
]
const expected: SavedPage = {
  headline: 'A HEADLINE',
  standfirst: 'The standfirst',
  authors: [],
  published: firstOfAugust,
  paragraphs: ['One.', 'Two.'],
  recommends: 397,
}
const without = (...gone: string[]) => page(...whole.filter(line => !gone.includes(line)))

test.skipIf(missing)(`the page that started it comes in whole${skipped}`, () => {
  const text = readFileSync(`${samples}/saved-article.txt`, 'utf8')
  const article = read(text)
  expect(article).toMatchObject({
    headline: 'A SIGNAL FROM THE LEADERS',
    standfirst:
      'Meeting of the presidents of Azerbaijan and Russia should be a warning to forces trying to poison the relations between the two countries',
    authors: [],
    published: firstOfAugust,
    recommends: 397,
  })
  expect(slugOf(article.headline)).toBe('a-signal-from-the-leaders')
  const paragraphs = text
    .slice(text.indexOf('01.08.2017') + 10, text.indexOf('RECOMMEND:'))
    .split('\n')
    .filter(line => line !== '')
  expect(paragraphs).toHaveLength(37)
  expect(blocksOf(article.paragraphs.map(markdownOf).join('\n\n')).map(block => plainOf([block]))).toEqual(paragraphs)
})

test.skipIf(missing)(`articles of other languages come in character for character${skipped}`, () => {
  for (const name of readdirSync(`${samples}/text`)) {
    const text = readFileSync(`${samples}/text/${name}`, 'utf8')
    const paragraphs = text
      .split(/\n{2,}/)
      .map(part => part.replace(/^\n+|\n+$/g, ''))
      .filter(part => part.trim() !== '')
    const article = read(page('26 April 2024', 'HEADLINE', 'Author:', '01.08.2017', text, 'RECOMMEND:', '5'))
    expect(article).toMatchObject({ headline: 'HEADLINE', standfirst: '', recommends: 5 })
    expect(blocksOf(article.paragraphs.map(markdownOf).join('\n\n')).map(block => plainOf([block]))).toEqual(paragraphs)
  }
})

test('the lines of a saved page are told apart', () => {
  expect(read(page(...whole))).toEqual(expected)
})

test('a byte order mark, Windows line ends and a file without empty lines change nothing', () => {
  expect(read(`\uFEFF${page(...whole)}`.replaceAll('\n', '\r\n'))).toEqual(expected)
  expect(read(whole.join('\r\n'))).toEqual(expected)
  expect(read(`\n\n${whole.join('\n\n\n')}\n\n\n`)).toEqual(expected)
})

test('what is missing is left out', () => {
  expect(read(without('26 April 2024', 'Friday, 21:00'))).toEqual(expected)
  expect(read(without('The standfirst'))).toEqual({ ...expected, standfirst: '' })
  expect(read(without('Author:'))).toEqual(expected)
  expect(read(without('RECOMMEND:', '397'))).toEqual({ ...expected, recommends: 0 })
  expect(read(without('397'))).toEqual({ ...expected, recommends: 0 })
})

test.each([
  ['Author: Ilka Thorsby', ['Ilka Thorsby']],
  ['Authors: Ilka Thorsby, Tomas Okonedo and Rukhsana Vale', ['Ilka Thorsby', 'Tomas Okonedo', 'Rukhsana Vale']],
  ['AUTHOR:Ilka Thorsby', ['Ilka Thorsby']],
  ['Author:\n\nIlka Thorsby', ['Ilka Thorsby']],
  ['Автор: Иван Петров и Анна Белова', ['Иван Петров', 'Анна Белова']],
  ['Müəllif: Ələkbər Məmmədov', ['Ələkbər Məmmədov']],
])('%j is a byline', (line, authors) => {
  expect(read(page(...whole).replace('Author:', line))).toEqual({ ...expected, authors })
})

test.each(['397', 'RECOMMEND: 397', 'Recommend 397', 'Recommends:\n397', 'РЕКОМЕНДУЮ:\n\n397'])(
  '%j is a count of recommends',
  line => {
    const text = without('RECOMMEND:', '397')
    expect(read(`${text}\n\n${line === '397' ? 'RECOMMEND:\n397' : line}`)).toEqual(expected)
  },
)

test('a count may have its separators', () => {
  expect(read(page(...whole).replace('397', '12,345')).recommends).toBe(12_345)
  expect(read(page(...whole).replace('397', '1 234 567')).recommends).toBe(1_234_567)
})

test('the small lines may change places', () => {
  const [headline, standfirst, author, date, one, two, label, count] = [
    'A HEADLINE',
    'The standfirst',
    'Author:',
    '01.08.2017',
    'One.',
    'Two.',
    'RECOMMEND:',
    '397',
  ]
  expect(read(page(headline, standfirst, date, author, one, two, label, count))).toEqual(expected)
  expect(read(page(headline, date, standfirst, author, label, count, one, two))).toEqual(expected)
  expect(
    read(page('Friday, 21:00', '26 April 2024', author, headline, standfirst, date, one, two, label, count)),
  ).toEqual(expected)
  expect(read(page(headline, one, two, 'Author: Ilka Thorsby', date))).toMatchObject({
    authors: ['Ilka Thorsby'],
    published: firstOfAugust,
  })
})

test('words that look like small lines stay where they are in the text', () => {
  const words = [
    'One.',
    'Recommendations:',
    'Author: a word',
    '02.03.2018',
    'RECOMMEND:',
    'Two.',
    ...Array<string>(9).fill('More.'),
  ]
  const text = page(...whole.slice(0, 6), ...Array<string>(9).fill('First.'), ...words, 'RECOMMEND:', '397')
  expect(read(text)).toEqual({ ...expected, paragraphs: [...Array<string>(9).fill('First.'), ...words] })
})

test('lines of a paragraph stay lines, and its spaces stay spaces', () => {
  const text = page(...whole).replace('One.', '  Roses \nviolets\t')
  expect(read(text).paragraphs).toEqual(['  Roses \nviolets\t', 'Two.'])
})

test('what is no saved page is refused with the place and what to do', () => {
  expect(refused('')).toBe('it is empty')
  expect(refused(' \r\n\uFEFF')).toBe('it is empty')
  expect(refused('a\0b')).toMatch(/not text; save the page as text/)
  expect(refused('\n<!DOCTYPE html><html></html>')).toMatch(/^line 2 begins a page in HTML.*save/)
  expect(refused(without('01.08.2017'))).toMatch(/^no publication date; write it below the headline.*01\.08\.2017$/)
  expect(refused(page(...whole).replace('01.08.2017', '31.02.2017'))).toMatch(
    /^line 11: there is no day 31\.02\.2017; write/,
  )
  expect(refused(without('The standfirst', 'One.', 'Two.'))).toBe('there is no text below the headline')
  expect(refused(page('word '.repeat(50), ...whole.slice(3)))).toMatch(
    /^line 1 should be the headline and has 249 characters/,
  )
  expect(refused(page(...whole).replace('397', '99999999999'))).toMatch(/^line 19: so many recommends/)
  expect(refused(page(...whole).replace('Author:', 'Author: ad\u200Bmin'))).toMatch(/^line 9: a name of the byline/)
  expect(refused('26 April 2024\n\nFriday, 21:00')).toMatch(/^no publication date/)
})

test('any text is taken or refused, and what is taken is in the text', () => {
  const lines = fc.constantFrom(...whole, '', ' ', '31.02.2017', 'Friday', '<html>', '\uFEFF', 'x'.repeat(300))
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(lines, fc.string()), { maxLength: 25 }).map(all => all.join('\n')),
  )
  fc.assert(
    fc.property(anyText, text => {
      const result = readSavedPage(text)
      if ('refused' in result) expect(result.refused).not.toBe('')
      else
        for (const words of [result.headline, result.standfirst, ...result.paragraphs])
          for (const line of words.split('\n')) expect(text).toContain(line)
    }),
    { numRuns: 1_000 },
  )
})
