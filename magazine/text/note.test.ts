import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './markdown'
import { plainOf } from './plain'
import type { Block, Inline } from './tree'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })
const reference = (number: number, id: string | undefined): Inline => ({ type: 'note', number, id })

test('notes are numbered as they are referred to, and know where', () => {
  expect(blocksOf('a[^x] b[^y] c[^x]\n\n[^y]: Y *y*\n[^x]: X')).toEqual([
    paragraph(text('a'), reference(1, 'ref-1'), text(' b'), reference(2, 'ref-2'), text(' c'), reference(1, 'ref-1-2')),
    {
      type: 'notes',
      notes: [
        { number: 1, children: [paragraph(text('X'))], lines: [[text('X')]], references: ['ref-1', 'ref-1-2'] },
        {
          number: 2,
          children: [paragraph(text('Y '), { type: 'emphasis', children: [text('y')] })],
          lines: [[text('Y '), { type: 'emphasis', children: [text('y')] }]],
          references: ['ref-2'],
        },
      ],
    },
  ])
})

test('a note that nothing refers to stands at the end; so does the second of one name', () => {
  expect(blocksOf('a[^y]\n\n[^x]: X\n[^y]: Y\n[^y]: Z').at(-1)).toMatchObject({
    notes: [
      { number: 1, lines: [[text('Y')]], references: ['ref-1'] },
      { number: 2, lines: [[text('X')]], references: [] },
      { number: 3, lines: [[text('Z')]], references: [] },
    ],
  })
})

test('a reference without a note stays what was typed, and so does one whose note is empty', () => {
  expect(blocksOf('a[^x]!')).toEqual([paragraph(text('a[^x]!'))])
  expect(blocksOf('a[^X]\n\n[^x]:')).toEqual([paragraph(text('a[^X]'))])
})

test('a note may refer to a note, to itself too; where its words stand in the text the reference has no place', () => {
  expect(blocksOf('a[^x]\n\n[^x]: X[^y] [^x]\n[^y]: Y[^x]').at(-1)).toMatchObject({
    notes: [
      {
        children: [paragraph(text('X'), reference(2, 'ref-2'), text(' '), reference(1, 'ref-1-2'))],
        lines: [[text('X'), reference(2, undefined), text(' '), reference(1, undefined)]],
        references: ['ref-1', 'ref-1-2', 'ref-1-3'],
      },
      { references: ['ref-2'] },
    ],
  })
})

test('no link stands in a link: a note in the words of one comes behind it', () => {
  expect(blocksOf('[a *b[^x]*](/c)\n\n[^x]: X')[0]).toEqual(
    paragraph(
      { type: 'link', href: '/c', children: [text('a '), { type: 'emphasis', children: [text('b')] }] },
      reference(1, 'ref-1'),
    ),
  )
})

test('a note of several blocks keeps them in the list, and its lines in the text', () => {
  const [note] = notesIn(blocksOf('a[^x]\n\n[^x]: X\n\n    - Y\n\n    ![z](/media/z.svg)'))
  expect(note?.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'picture'])
  expect(note?.lines).toEqual([[text('X')], [text('Y')]])
})

test('a heading is called by its words, without the number of its note', () => {
  expect(blocksOf('## A[^x]\n\n[^x]: X')[0]).toMatchObject({ id: 'part-a' })
})

const notesIn = (blocks: Block[]) => blocks.flatMap(block => (block.type === 'notes' ? block.notes : []))

test('every reference leads to a note and every way back to a reference, whatever is written', () => {
  const parts = fc.constantFrom(
    ...[
      'a',
      '[^x]',
      '![^x]',
      '[^y]',
      '[^z]',
      '[l](/m)',
      '[',
      '](/b)',
      '![p](/media/p.svg)',
      '*',
      '> ',
      '- ',
      '\n',
      '\n\n',
    ],
    ...[
      '\n\n[^x]: ',
      '\n\n[^y]: ',
      '\n    ',
      '\n:::aside[t[^x]]\n',
      '\n:::interview\n',
      '\n::video[v[^y]]{href=/v}\n',
      '\n:::\n',
      '\n## ',
    ],
    ...['**q**\n\n', '\n:::wide\n', '|', '\n|-|-|\n', '\n:::table[c[^x]]\n'],
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), written => {
      const blocks = blocksOf(written.join(''))
      const shown = JSON.stringify(blocks, (key, value: unknown) =>
        key === 'references' || key === 'lines' ? undefined : value,
      )
      const ids = [...shown.matchAll(/"number":(\d+),"id":"(ref-[\d-]+)"/g)].map(
        ([, number = '', id = '']) => `${number} ${id}`,
      )
      const back = notesIn(blocks).flatMap(({ number, references }) => references.map(id => `${number} ${id}`))
      expect(ids.toSorted()).toEqual(back.toSorted())
      expect(new Set(ids).size).toBe(ids.length)
      expect(notesIn(blocks).map(({ number }) => number)).toEqual(notesIn(blocks).map((_, n) => n + 1))
      expect(typeof plainOf(blocks)).toBe('string')
    }),
    { numRuns: 1_000 },
  )
})
