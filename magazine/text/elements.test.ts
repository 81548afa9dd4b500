import { existsSync, readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { commentBlocksOf } from './comment'
import { blocksOf } from './markdown'
import { plainOf } from './plain'
import type { Block, Inline } from './tree'

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })
const picture = (name: string) => ({
  type: 'picture',
  src: `/media/${name}.svg`,
  alt: name,
  caption: undefined,
  wide: false,
})

test('a quotation says whose words it is by a last paragraph behind a dash', () => {
  expect(blocksOf('> Words.\n>\n> — *M.*, 1999')).toEqual([
    {
      type: 'quote',
      children: [paragraph(text('Words.'))],
      source: [{ type: 'emphasis', children: [text('M.')] }, text(', 1999')],
    },
  ])
  expect(plainOf(blocksOf('> Words.\n>\n> — M.'))).toBe('Words.\n\n— M.')
})

test('a lone paragraph behind a dash, or a dialogue, is words', () => {
  for (const quote of ['> — Words.', '> — Куда?\n>\n> — Домой.', '> Words.\n>\n> —Words.'])
    expect(blocksOf(quote)).toMatchObject([{ source: undefined }])
})

test('a pull quote is of paragraphs', () => {
  expect(blocksOf(':::pull\nWords.\n\n— M.\n:::')).toEqual([
    { type: 'pull', children: [paragraph(text('Words.'))], source: [text('M.')] },
  ])
  expect(blocksOf(':::pull\n- a\n:::').map(({ type }) => type)).toEqual(['list'])
})

test('one picture may be wide, and two or more stand side by side', () => {
  expect(blocksOf(':::wide\n![a](/media/a.svg)\n:::')).toEqual([{ ...picture('a'), wide: true }])
  expect(blocksOf(':::group[Two *of* them]\n![a](/media/a.svg)\n![b](/media/b.svg)\n:::')).toEqual([
    {
      type: 'group',
      pictures: [picture('a'), picture('b')],
      caption: [text('Two '), { type: 'emphasis', children: [text('of')] }, text(' them')],
    },
  ])
})

test('what stands in a directive that it is not for, or in an unknown one, stays', () => {
  const kept: [string, Block[]][] = [
    [':::wide\nWords\n:::', [paragraph(text('Words'))]],
    [':::wide[Label]\n![a](/media/a.svg)\n:::', [paragraph(text('Label')), { ...picture('a'), wide: true } as Block]],
    [':::group[Label]\n![a](/media/a.svg)\n:::', [paragraph(text('Label')), picture('a') as Block]],
    [':::table[Label]\nWords\n:::', [paragraph(text('Label')), paragraph(text('Words'))]],
    [':::interview\nWords\n:::', [paragraph(text('Words'))]],
    [':::constructor[Label]\nWords\n:::', [paragraph(text('Label')), paragraph(text('Words'))]],
    ['::toString[Words]{a=b}', [paragraph(text('Words'))]],
  ]
  for (const [written, blocks] of kept) expect(blocksOf(written)).toEqual(blocks)
})

test('a directive without any words is shown as it was written', () => {
  for (const written of [':::aside\n:::', '::name{a=b}', ':::unknown']) expect(plainOf(blocksOf(written))).toBe(written)
})

test('a colon in a line is a colon', () => {
  expect(blocksOf('at :name[a]{b} and 12:30')).toEqual([paragraph(text('at :name[a]{b} and 12:30'))])
})

test('the title of an aside is a heading below the last, and the text goes on at its own level', () => {
  const blocks = blocksOf('## One\n\n:::aside[Box]\n## Inside\n:::\n\n:::aside\nNo title\n:::\n\n#### Two\n\n## Box')
  expect(blocks).toMatchObject([
    { depth: 2 },
    { type: 'aside', title: { depth: 3, id: 'part-box' }, children: [{ depth: 4, id: 'part-inside' }] },
    { type: 'aside', title: undefined },
    { depth: 3 },
    { depth: 2, id: 'part-box-2' },
  ])
})

test('a table has its number and may have a caption; its first column names the rows if no two are the same', () => {
  const table = (first: string, second: string) => `|a|b|\n|-|-|\n|${first}|1|\n|${second}|2|`
  expect(
    blocksOf(`:::table[Caption]\n${table('x', 'y')}\n:::\n\n> ${table('x', 'x').replaceAll('\n', '\n> ')}`),
  ).toMatchObject([
    { type: 'table', number: 1, caption: [text('Caption')], rowsNamed: true },
    { children: [{ number: 2, caption: undefined, rowsNamed: false }] },
  ])
})

test('a bold paragraph asks, and what follows answers', () => {
  expect(
    blocksOf(':::interview\nBefore\n\n**Why *so*?**[^1]\n\n- a\n\n**not** all\n\n**What?**\n:::\n\n[^1]: n'),
  ).toMatchObject([
    paragraph(text('Before')),
    {
      type: 'interview',
      turns: [
        {
          question: [text('Why '), { type: 'emphasis' }, text('?'), { type: 'note' }],
          answer: [{ type: 'list' }, { type: 'paragraph' }],
        },
        { question: [text('What?')], answer: [] },
      ],
    },
    { type: 'notes' },
  ])
})

test('a moment of a timeline is what is bold at its beginning', () => {
  expect(blocksOf(':::timeline\n- **1886** The board.\n- No date\n- **1994**\n\n  The pipe.\n:::')).toEqual([
    {
      type: 'timeline',
      moments: [
        { when: [text('1886')], children: [paragraph(text('The board.'))] },
        { when: [], children: [paragraph(text('No date'))] },
        { when: [text('1994')], children: [paragraph(text('The pipe.'))] },
      ],
    },
  ])
})

test('a film is a link to somewhere that may be linked to', () => {
  expect(blocksOf('::video[*A* film]{href="https://video.example/a" still="/media/a.svg" length="1:03:20"}')).toEqual([
    { type: 'video', title: 'A film', href: 'https://video.example/a', still: '/media/a.svg', length: '1:03:20' },
  ])
  expect(blocksOf('::video[A]{href="/films/a" still="https://x.example/a.png" length="long"}')).toMatchObject([
    { still: undefined, length: undefined },
  ])
  for (const href of ['javascript:alert(1)', 'mailto:a@b.example', '#a', ''])
    expect(blocksOf(`::video[A]{href="${href}"}`)).toEqual([paragraph(text('A'))])
})

test('comments know no directive and no note', () => {
  const words = ':::pull\nWords[^1]\n:::\n\n::video[A]{href="https://a.example"}\n\n[^1]: Note'
  expect(commentBlocksOf(words).every(({ type }) => type === 'paragraph')).toBe(true)
  expect(plainOf(commentBlocksOf(words))).toBe(words)
  expect(commentBlocksOf('> Words.\n>\n> — M.')).toMatchObject([{ source: undefined }])
})

const samples = '../shared/samples/hostile'
const missing = !existsSync(samples)

test.skipIf(missing)(
  `hostile texts give a tree, in bounded time${missing ? ' (skipped: no ../shared/samples here)' : ''}`,
  () => {
    const naughty = JSON.parse(readFileSync(`${samples}/blns.json`, 'utf8')) as string[]
    const files = readdirSync(`${samples}/markdown`).map(name => readFileSync(`${samples}/markdown/${name}`, 'utf8'))
    const wrapped = [...naughty, ...files].flatMap(words => [
      words,
      `:::aside[${words}]\n${words}\n:::`,
      `::video[${words}]{href="${words}" still="${words}" length="${words}"}`,
      `a[^1] [^${words}]\n\n[^1]: ${words}\n\n[^${words}]: ${words}`,
    ])
    const start = process.cpuUsage()
    for (const words of [...files, ...wrapped]) {
      const blocks = blocksOf(words)
      expect(blocks.length > 0).toBe(/[^ \t\r\n\uFEFF]/.test(words))
      for (const href of hrefsIn(blocks)) expect(href).toMatch(/^(https?:\/\/|mailto:|\/(?!\/)|#)/)
    }
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(15)
  },
)

const hrefsIn = (blocks: Block[]) =>
  [...JSON.stringify(blocks).matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(([, href]) =>
    String(JSON.parse(href ?? '""')),
  )

test('no word is lost, whatever it stands in', () => {
  const parts = fc.constantFrom(
    '\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '*',
    '**',
    '# ',
    '|',
    '\n|-|-|\n',
    '\n:::pull\n',
    '\n::::aside\n',
    '\n:::wide\n',
    '\n:::interview\n',
    '\n:::timeline\n',
    '\n:::\n',
    '\n::::\n',
    '[^n] ',
    '\n[^n]: ',
    '    ',
    '— ',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 60 }), written => {
      const markdown = written.map((part, n) => `${part}w${n} `).join('')
      const found = plainOf(blocksOf(markdown))
      for (const n of written.keys()) expect(found).toMatch(new RegExp(`\\bw${n}\\b`))
    }),
    { numRuns: 400 },
  )
})
