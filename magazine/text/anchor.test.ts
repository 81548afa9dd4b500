import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchoring, contextLength, type Quotation, quotationOf, quotationOfParagraph } from './anchor'
import { blocksOf } from './markdown'
import { paragraphsOf } from './paragraphs'

const anchorIn = (paragraphs: string[], quotation: Quotation) => anchoring(paragraphs)(quotation)

const word = fc.stringMatching(/^[a-zəıж]{1,8}$/u)
const paragraph = fc.array(word, { minLength: 6, maxLength: 40 }).map(words => words.join(' '))
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 })

test('what was quoted is found where it stands', () => {
  fc.assert(
    fc.property(text, fc.nat(), (paragraphs, n) => {
      const at = n % paragraphs.length
      const quotation = quotationOfParagraph(paragraphs, at)
      if (!quotation) throw new Error('there is such a paragraph')
      const anchor = anchorIn(paragraphs, quotation)
      expect(anchor?.near).toBe(false)
      expect(paragraphs[anchor?.paragraph ?? -1]).toContain(paragraphs[at])
    }),
  )
})

test('of places with the same words the one with the same words around is meant', () => {
  const before = ['The sea rose. He wrote it down.', 'The sea fell. He wrote it down.', 'Nobody came.']
  const quotation = { exact: 'He wrote it down.', prefix: 'He wrote it down. The sea fell. ', suffix: ' Nobody came.' }
  expect(anchorIn(before, quotation)).toMatchObject({ paragraph: 1, near: false })
  expect(anchorIn(['A new opening.', ...before], quotation)).toMatchObject({ paragraph: 2, near: false })
})

test('a passage is found again after a correction, wherever its paragraph went', () => {
  fc.assert(
    fc.property(text, fc.nat(), word, (paragraphs, n, other) => {
      fc.pre(new Set(paragraphs.join(' ').split(' ')).size > 12)
      const at = n % paragraphs.length
      const quotation = quotationOfParagraph(paragraphs, at)
      if (!quotation) throw new Error('there is such a paragraph')
      const words = (paragraphs[at] ?? '').split(' ')
      const corrected = [...words.slice(0, -1), `${other}x`].join(' ')
      const changed = ['a wholly new paragraph in front', ...paragraphs.with(at, corrected)]
      const anchor = anchorIn(changed, quotation)
      expect(anchor).toBeDefined()
      expect(changed[anchor?.paragraph ?? -1]).toContain(words.slice(0, 3).join(' '))
    }),
  )
})

test('what is gone is found nowhere, and few words are never guessed', () => {
  const quotation = { exact: 'The mussel sat on the float for five weeks.', prefix: '', suffix: '' }
  expect(anchorIn(['An honest page has rain on it.', 'The float was cleaned.'], quotation)).toBeUndefined()
  expect(anchorIn(['on the pier'], { exact: 'on the quay', prefix: '', suffix: '' })).toBeUndefined()
  expect(anchorIn([], quotation)).toBeUndefined()
})

test('a quotation has 32 code points around it, and must stand in one paragraph', () => {
  const paragraphs = ['🜨'.repeat(50), 'An honest  page'.replace('  ', ' '), 'has rain on it.']
  const quotation = quotationOf(paragraphs, ' honest\n page ')
  expect(quotation).toEqual({ exact: 'honest page', prefix: `${'🜨'.repeat(28)} An `, suffix: ' has rain on it.' })
  expect(Array.from(quotation?.prefix ?? '')).toHaveLength(contextLength)
  expect(quotationOf(paragraphs, 'page has rain')).toBeUndefined()
  expect(quotationOf(paragraphs, '  ')).toBeUndefined()
})

test('an article is discussed by its paragraphs, lists and boxes, and by each answer of an interview', () => {
  const found = paragraphsOf(
    blocksOf('## Head\n\nOne *two*\nthree.\n\n- a\n- b\n\n> Said.\n\n---\n\n![Alt](/media/x.svg)\n\nLast.'),
  )
  expect(found.map(({ number, text: words }) => [number, words])).toEqual([
    [1, 'One two three.'],
    [2, 'a b'],
    [3, 'Said.'],
    [4, 'Last.'],
  ])
})
