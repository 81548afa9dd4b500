import type { Root } from 'mdast'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { blocksOf } from '@/magazine/text/markdown'
import { tooDeep } from '@/magazine/text/nesting'
import { plainOf } from '@/magazine/text/plain'
import { noSamples, samplesIn, skipped, textOfSample } from '@/testing/samples'
import { toldBy } from '@/testing/told-story'
import { readHtmlFile } from './html-file'
import { readMarkdown } from './markdown/file'
import type { NotTaken, Story } from './story'
import { readText } from './text-file'

const readers = { html: readHtmlFile, markdown: readMarkdown, text: readText }

/** Addresses that a tree leads to, wherever they stand in it. */
const addressesIn = (tree: unknown): string[] =>
  typeof tree !== 'object' || tree === null
    ? []
    : Object.entries(tree).flatMap(([key, value]) =>
        ['href', 'src', 'still'].includes(key) && typeof value === 'string' ? [value] : addressesIn(value),
      )

/** Whatever comes in: it is refused, or what is kept of it can be shown to anybody. */
function expectHarmless(read: (text: string) => Story | NotTaken, text: string) {
  const story = read(text)
  if ('refused' in story) return
  const { markdown, headline = '', standfirst = '' } = toldBy(story)
  // No HTML, even for a program that takes it from Markdown.
  visit(fromMarkdown(markdown) satisfies Root, 'html', node => expect([text, node.value]).toEqual([text, '']))
  for (const address of addressesIn(blocksOf(markdown))) expect(address).toMatch(/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/)
  for (const words of [headline, standfirst]) expect(words).not.toContain('\n')
}

/** Pieces of real attacks and of the parsers' own tests. */
function attacks(): string[] {
  const text = (name: string) => textOfSample(`hostile/${name}`)
  const cases: { payload: string; expected: unknown }[] = JSON.parse(text('sanitiser/dompurify-expect-even.json'))
  const naughty: string[] = JSON.parse(text('blns.json'))
  return [
    ...cases.map(({ payload }) => payload),
    ...naughty,
    ...samplesIn('hostile/xss').flatMap(name => textOfSample(name).split('\n')),
    ...samplesIn('hostile/html5lib-tree-construction').flatMap(name =>
      textOfSample(name)
        .split(/^#data\n/m)
        .map(part => part.split('\n#errors')[0] ?? ''),
    ),
    ...samplesIn('hostile/feedparser-sanitize').map(name =>
      textOfSample(name).replace(/&lt;/g, '<').replace(/&amp;/g, '&'),
    ),
    ...text('markdown/commonmark-spec.txt')
      .split(/^`{32}.*\n/m)
      .flatMap(part => part.split(/^\.\n/m)),
    ...samplesIn('hostile/markdown').flatMap(name => textOfSample(name).split(/^\.\n/m)),
  ]
}

test.skipIf(noSamples)(`of two thousand attacks nothing is left that runs${skipped}`, { timeout: 120_000 }, () => {
  const all = attacks()
  expect(all.length).toBeGreaterThan(2_000)
  // Each as a page, and by turns as Markdown and as text, which have fewer ways to go wrong.
  for (const [n, attack] of all.entries())
    for (const read of [readHtmlFile, n % 2 === 0 ? readMarkdown : readText])
      expectHarmless(read, `# Headline\n\nWords ${attack} and more.\n\n${attack}\n`)
})

test.skipIf(noSamples)(`whole files of attacks are read or refused${skipped}`, { timeout: 60_000 }, () => {
  for (const name of samplesIn('hostile'))
    for (const read of Object.values(readers)) expectHarmless(read, textOfSample(name))
})

test('any text is harmless, and plain text is kept to the letter', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          '=',
          'a',
          'script',
          'href',
          'javascript:',
          '*',
          '_',
          '[',
          ']',
          '(',
          ')',
          '`',
          '\n',
          ' ',
          '|',
          '-',
          '#',
          '&lt;',
          ':::',
          '{%',
          '%}',
          '{{',
          '^',
          '~',
          '\\',
          '---\n',
        ),
        { maxLength: 40 },
      )
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(anyText, text => {
      for (const read of Object.values(readers)) expectHarmless(read, text)
    }),
    { numRuns: 500 },
  )
  const letters = fc
    .stringMatching(/^[^\s][^\n\r\0]{0,100}[^\s\0]$/u)
    .filter(text => !/\p{Surrogate}|\p{Cc}/u.test(text))
  fc.assert(
    fc.property(letters, words => {
      const story = readText(`A headline\n\n${words}\n\n${words}`)
      if ('refused' in story) return
      if (toldBy(story).headline === 'A headline') expect(plainOf(blocksOf(toldBy(story).markdown))).toContain(words)
    }),
  )
})

const many = (text: string) => text.repeat(Math.ceil(200_000 / text.length))

test.each([
  ...[
    '<b>',
    '<div>x',
    '<table><tr><td>',
    '<p><font color=a>x',
    '<a href=x>',
    '</x>',
    '<!--',
    '<ul><li>x',
    '<p>word, word</p>',
    '<meta name=a content=b>',
    '<td colspan=1000 rowspan=1000>x',
    '<img src=a>',
    '&#x',
    '<script>',
    '<h1>a</h1>',
    '<p style="a:b">x</p>',
  ].map(piece => ['html', piece] as const),
  ...[
    '*a ',
    '~~a ',
    '[',
    '![',
    '[[a|',
    '> ',
    '`a',
    '<a ',
    '<b>',
    '<!--',
    '{% a ',
    '{{< a ',
    '{% highlight a %}',
    '%% a ',
    '==a ',
    ':::a\n',
    '::a[',
    '[^a]',
    '- ',
    '- a\n',
    '|a',
    'www.a.b ',
    'a@b.c ',
    '\\',
    '# a {#b',
  ].map(piece => ['markdown', piece] as const),
])('%s of 200 kB of %j takes no time', { timeout: 30_000 }, (kind, piece) => {
  const began = performance.now()
  try {
    const story = readers[kind](many(piece))
    if (!('refused' in story)) expect(toldBy(story).markdown).toEqual(expect.any(String))
  } catch (error) {
    // Thrown by a parser: the file is refused, and the others come in.
    expect(error).toBeInstanceOf(RangeError)
  }
  // A second or two where nothing else runs; what grows with the square takes minutes.
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('front matter can’t make more of itself than it is', () => {
  const bombs = [
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[n]}`).join(',')}]`)
      .join('\n')}\ntags: *h`,
    `${'? '.repeat(500)}x`,
    `title: ${'['.repeat(2_000)}`,
    `title: ${'{a: '.repeat(2_000)}`,
    'title: "\\0\\uD800"',
    '__proto__: {polluted: yes}\ntitle: x',
  ]
  for (const bomb of bombs) {
    const began = performance.now()
    expectHarmless(readMarkdown, `---\n${bomb}\n---\nWords.`)
    expect(performance.now() - began).toBeLessThan(5_000)
  }
  expect({}).not.toHaveProperty('polluted')
  expect(tooDeep('x')).toBe(false)
})
