import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blocksOf } from './markdown'
import { plainOf } from './plain'
import type { Block, Inline } from './tree'

let log: string[] = []
beforeEach(() => {
  log = []
  vi.spyOn(console, 'warn').mockImplementation((line: string) => void log.push(line))
})
afterEach(() => vi.restoreAllMocks())

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })

test('an article has every element of the tree', () => {
  const article = [
    'One *two* **three** `four`\\\nfive [six](https://example.com/).',
    '## The board & the book',
    '> A quote',
    '3. first\n4. second',
    '- dot',
    '```js\nconst a = 1\n```',
    '***',
    '![A boat](/media/sea.svg "Drawn in 2026")',
    '| Decade | Due |\n| --- | --: |\n| 1886 | *14,608* |',
  ].join('\n\n')
  expect(blocksOf(article)).toEqual([
    paragraph(
      text('One '),
      { type: 'emphasis', children: [text('two')] },
      text(' '),
      { type: 'strong', children: [text('three')] },
      text(' '),
      { type: 'code', text: 'four' },
      { type: 'break' },
      text('five '),
      { type: 'link', href: 'https://example.com/', children: [text('six')] },
      text('.'),
    ),
    { type: 'heading', depth: 2, id: 'part-the-board-the-book', children: [text('The board & the book')] },
    { type: 'quote', children: [paragraph(text('A quote'))] },
    { type: 'list', start: 3, items: [[paragraph(text('first'))], [paragraph(text('second'))]] },
    { type: 'list', start: undefined, items: [[paragraph(text('dot'))]] },
    { type: 'code', text: 'const a = 1' },
    { type: 'rule' },
    { type: 'picture', src: '/media/sea.svg', alt: 'A boat', caption: 'Drawn in 2026', wide: false },
    {
      type: 'table',
      number: 1,
      name: 'Decade, Due',
      caption: undefined,
      rowsNamed: true,
      align: [undefined, 'right'],
      head: [[text('Decade')], [text('Due')]],
      rows: [[[text('1886')], [{ type: 'emphasis', children: [text('14,608')] }]]],
    },
  ])
})

test('HTML is the characters that it is', () => {
  expect(blocksOf('<script>alert(1)</script>')).toEqual([paragraph(text('<script>alert(1)</script>'))])
  expect(plainOf(blocksOf('<div>\n*a* <img src=x onerror=y> <!-- b -->\n</div>'))).toBe(
    '<div>\na <img src=x onerror=y> <!-- b -->\n</div>',
  )
})

test('the headline is the only h1, no level is skipped, and ids are stable and never twice the same', () => {
  const headings = blocksOf('#### Deep\n\n# Top\n\n##### Top\n\n###### Top\n\n## دمشق\n\n## Comment 1\n\n#')
  expect(headings).toMatchObject([
    { depth: 2, id: 'part-deep' },
    { depth: 2, id: 'part-top' },
    { depth: 3, id: 'part-top-2' },
    { depth: 4, id: 'part-top-3' },
    { depth: 2, id: 'part-dmshq' },
    { depth: 2, id: 'part-comment-1' },
  ])
})

test('a picture stands between the paragraphs it is written in, if it is one of ours', () => {
  expect(blocksOf('Before ![a](/media/a.webp)\n![b][b]\nafter\n\n[b]: /media/b.webp')).toEqual([
    paragraph(text('Before ')),
    { type: 'picture', src: '/media/a.webp', alt: 'a', caption: undefined, wide: false },
    { type: 'picture', src: '/media/b.webp', alt: 'b', caption: undefined, wide: false },
    paragraph(text('\nafter')),
  ])
  expect(blocksOf('![words](https://evil.example/x.png) stay')).toEqual([paragraph(text('words stay'))])
  expect(blocksOf('![a](/media/../secret) ![b](//evil/media/x.png)')).toEqual([paragraph(text('a b'))])
})

test('links that may not stand on a page leave their words', () => {
  expect(blocksOf('[press](javascript:alert(1)) [here][x]\n\n[x]: data:text/html,x')).toEqual([
    paragraph(text('press here')),
  ])
})

test('words that are nothing in Markdown are shown as they were written', () => {
  expect(plainOf(blocksOf('[a]: https://example.com'))).toBe('[a]: https://example.com')
  expect(plainOf(blocksOf('![](https://example.com/a.png)'))).toBe('![](https://example.com/a.png)')
  expect(blocksOf(' \n ')).toEqual([])
})

test('a table of more columns or rows than a page has is shown as its lines', () => {
  const wide = `${'a|'.repeat(21)}\n${'-|'.repeat(21)}\n`
  expect(blocksOf(wide).map(block => block.type)).toEqual(['paragraph'])
  const long = `a|b\n-|-\n${'c|d\n'.repeat(501)}`
  expect(blocksOf(long)).toHaveLength(502)
  expect(plainOf(blocksOf(long).slice(-1))).toBe('c | d')
})

test('each row of a table has as many cells as its head', () => {
  expect(blocksOf('a|b\n-|-\nc\nd|e|f')).toMatchObject([
    {
      rows: [
        [[text('c')], []],
        [[text('d')], [text('e')]],
      ],
    },
  ])
})

test('any text at all gives a tree', () => {
  const marks = fc.constantFrom(
    ...'>-*_[]()!`~#|\\<&:=+1. \t\n'.split(''),
    '> ',
    '- ',
    '1. ',
    '   ',
    '\n\n',
    '![',
    '](',
    '\n:::',
    '\n:::aside[',
    '::video[',
    ']{href="/a"}',
    '[^a]',
    '\n[^a]: ',
  )
  const anyText = fc.oneof(
    fc.array(marks, { maxLength: 400 }).map(parts => parts.join('')),
    fc.string({ unit: fc.nat({ max: 0xffff }).map(unit => String.fromCharCode(unit)) }),
  )
  fc.assert(
    fc.property(anyText, markdown => {
      const blocks = blocksOf(markdown)
      expect(blocks.length > 0).toBe(/[^ \t\r\n]/.test(markdown))
      expect(typeof plainOf(blocks)).toBe('string')
    }),
    { numRuns: 1_000 },
  )
})

const evil: Record<string, string> = {
  '5,000 >': '>'.repeat(5_000),
  '100,000 [': '['.repeat(100_000),
  '20,000 [ and ]': '['.repeat(20_000) + ']'.repeat(20_000),
  '100,000 links begun': '[a]('.repeat(100_000),
  'emphasis that opens and closes': '*a '.repeat(5_000) + 'a* '.repeat(5_000),
  'emphasis over links': '*['.repeat(5_000) + ']*'.repeat(5_000),
  'lists in lists on a line': '- '.repeat(10_000),
  'lists in lists line by line': Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
  'inner lists without end': '- a\n  - b\n'.repeat(5_000),
  'a quote of lazy lines': `> ${'a\n'.repeat(10_000)}`,
  'quotes of lists': '> - '.repeat(5_000),
  'a table of 20 KB': `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(3_300)}`,
  'a table of 5,000 columns': `${'a|'.repeat(5_000)}\n${'-|'.repeat(5_000)}`,
  definitions: '[a]: b\n'.repeat(15_000),
  backticks: Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' '),
  'ampersands and angles': '&<'.repeat(10_000),
  'line ends': '\n'.repeat(100_000),
  spaces: `${' '.repeat(100_000)}a`,
  tabs: `${'\t'.repeat(20_000)}a`,
  backslashes: '\\'.repeat(20_000),
  'directives in directives': ':::a\n'.repeat(9_000),
  'directives one after another': ':::a\nb\n:::\n'.repeat(1_500),
  'ten boxes around an article': `${Array.from({ length: 10 }, (_, i) => `${':'.repeat(20 - i)}aside`).join('\n')}\n${'a *b*\n\n'.repeat(1_500)}`,
  'attributes of a directive': `::a{${'b '.repeat(50_000)}}`,
  'labels begun': '::a['.repeat(25_000),
  'notes in notes': '[^a]: '.repeat(10_000),
  'notes without end': Array.from({ length: 9_900 }, (_, i) => `[^${i}]: a`).join('\n'),
  'references to one note': `[^a]: b\n\n${`${'[^a]'.repeat(400)}\n\n`.repeat(30)}`,
  'references begun': '[^'.repeat(100_000),
  'brackets behind a long line': `${'&amp;'.repeat(20_000)}${']'.repeat(999)}`,
  'a text of a megabyte': 'A line of *words*.\n\n'.repeat(50_000),
}

test.each(Object.entries(evil))('%s are read in bounded time', (_, markdown) => {
  // The processor's time, not the clock's: other tests run beside this one. Unbounded, the worst took 10 s and more.
  const start = process.cpuUsage()
  const blocks = blocksOf(markdown)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000)
  expect(blocks.length > 0).toBe(markdown.trim() !== '')
})

test('what is too deep is shown as plain text, and the log says so without the words', () => {
  expect(blocksOf(`secret ${'['.repeat(2_000)}\nb\n\nc`)).toEqual([
    paragraph(text(`secret ${'['.repeat(2_000)}`), { type: 'break' }, text('b')),
    paragraph(text('c')),
  ])
  expect(log).toEqual(['text of 2012 characters shown as plain text: nested too deep'])
})

test('emphasis in emphasis in emphasis keeps its words', () => {
  const deep = blocksOf(`${'*a '.repeat(100)}${'a* '.repeat(100)}`)
  expect(plainOf(deep)).toBe('a '.repeat(200).trim())
  expect(JSON.stringify(deep).match(/emphasis/g)?.length).toBeLessThan(20)
})
