import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownOf } from './escape'
import { blocksOf } from './markdown'
import { plainOf } from './plain'

const marks = '1234.)#-+*_>=~:|`<>&;![](){}\\/"\' \t\n\raz@'.split('')
const spiced = fc.array(
  fc.oneof(fc.constantFrom(...marks, '&amp;', '&#10;', '<b>', '  ', '---', '```', '\uFEFF'), fc.string()),
)
const anyText = fc
  .oneof(
    spiced.map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  )
  .filter(text => text !== '' && !text.includes('\0'))

test('any plain paragraph is shown character for character, as one paragraph', () => {
  fc.assert(
    fc.property(anyText, text => {
      const blocks = blocksOf(markdownOf(text))
      expect(blocks.map(block => block.type)).toEqual(['paragraph'])
      expect(plainOf(blocks)).toBe(text)
    }),
    { numRuns: 2_000 },
  )
})

test('paragraphs stay apart when they are joined by an empty line', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), texts => {
      const blocks = blocksOf(texts.map(markdownOf).join('\n\n'))
      expect(blocks.map(block => plainOf([block]))).toEqual(texts)
    }),
  )
})

test('ordinary prose is left as it is, so that an editor can read it', () => {
  const prose = '"It\'s 5 - 3 = 2; isn’t it?" he said (again). A & B, 60 < 80%! 1st. #1 at 10:30'
  expect(markdownOf(prose)).toBe(prose)
})
