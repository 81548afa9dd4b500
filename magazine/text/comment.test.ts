import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentBlocksOf } from './comment'
import { plainOf } from './plain'
import type { Block, Inline } from './tree'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })

test('the lines of a comment stay lines', () => {
  expect(commentBlocksOf('Roses\nviolets  \n    **sugar\nsalt**')).toEqual([
    paragraph(
      text('Roses'),
      { type: 'break' },
      text('violets'),
      { type: 'break' },
      {
        type: 'strong',
        children: [text('sugar'), { type: 'break' }, text('salt')],
      },
    ),
  ])
})

test('quotes, lists, code and links are kept', () => {
  const comment = '> said\n\n- a\n- b\n\n`x` [link](https://example.com/)\n\n```\ncode\n```'
  expect(commentBlocksOf(comment).map(block => block.type)).toEqual(['quote', 'list', 'paragraph', 'code'])
  expect(commentBlocksOf(comment)[2]).toMatchObject({
    children: [{ type: 'code' }, {}, { href: 'https://example.com/' }],
  })
})

test('headings, pictures, tables and rules are paragraphs of their words', () => {
  expect(commentBlocksOf('# Loud')).toEqual([paragraph(text('Loud'))])
  expect(commentBlocksOf('![a cat](/media/cat.webp)')).toEqual([paragraph(text('a cat'))])
  expect(commentBlocksOf('a\n\n***\n\nb').map(block => plainOf([block]))).toEqual(['a', '***', 'b'])
  expect(plainOf(commentBlocksOf('a|b\n-|-\nc|d'))).toBe('a|b\n-|-\nc|d')
})

test('words set in by four spaces, or that look like a definition, are words', () => {
  expect(commentBlocksOf('    no code')).toEqual([paragraph(text('no code'))])
  expect(plainOf(commentBlocksOf('[1]: https://example.com\n\nsee [1]'))).toBe('[1]: https://example.com\n\nsee [1]')
})

test('a comment of a picture without description shows what was written', () => {
  expect(plainOf(commentBlocksOf('![](https://example.com/a.png)'))).toBe('![](https://example.com/a.png)')
})

test('any words at all give a tree of the members’ elements', () => {
  const allowed = new Set(['paragraph', 'quote', 'list', 'code'])
  const marks = fc.constantFrom(
    ...'>-*_[]()!`~#|\\<&:=+1. \t\nab'.split(''),
    '> ',
    '- ',
    '\n\n',
    '<b>',
    '![',
    '](/media/a.png)',
  )
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 200 }), parts => {
      const words = parts.join('')
      const blocks = commentBlocksOf(words)
      expect(blocks.length > 0).toBe(words.trim() !== '')
      expect(blocks.every(block => allowed.has(block.type))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
