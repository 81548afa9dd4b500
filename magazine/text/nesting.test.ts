import fc from 'fast-check'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { deepestNesting, tooDeep } from './nesting'

const quotes = (depth: number) => `${'> '.repeat(depth)}a`
const stairs = (depth: number) => Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')

test('ten quotes or lists in each other may be written, eleven may not', () => {
  for (const nested of [quotes, stairs]) {
    expect(tooDeep(nested(deepestNesting))).toBe(false)
    expect(tooDeep(nested(deepestNesting + 1))).toBe(true)
  }
  expect(tooDeep('>'.repeat(5_000))).toBe(true)
  expect(tooDeep(`${'> - 1. '.repeat(4)}a`)).toBe(true)
  expect(tooDeep('-\t'.repeat(11) + 'a')).toBe(true)
})

test('a line that goes on without its marks does not end what it stands in', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- a\nlazy`).join('\n')
  expect(tooDeep(lines)).toBe(true)
})

test('rules, code and long texts are no nesting', () => {
  expect(tooDeep('* * * * * * * * * * * *')).toBe(false)
  expect(tooDeep('- - - - - - - - - - - -')).toBe(false)
  expect(tooDeep(`\`\`\`\n${quotes(20)}\n${'[*'.repeat(2_000)}\n\`\`\``)).toBe(false)
  expect(tooDeep(`    ${quotes(20)}`)).toBe(false)
  expect(tooDeep('A paragraph of *some* words with a [link](/x).\n\n'.repeat(3_000))).toBe(false)
  expect(tooDeep('- item\n'.repeat(2_000).replace(/(item\n){500}/g, '$&\n'))).toBe(false)
})

test('notes and directives are nesting, in an article', () => {
  const boxes = (depth: number) => Array.from({ length: depth }, (_, i) => `${':'.repeat(20 - i)}aside`).join('\n')
  for (const nested of [boxes, (depth: number) => `${'[^a]: '.repeat(depth)}b`]) {
    expect(tooDeep(nested(deepestNesting))).toBe(false)
    expect(tooDeep(nested(deepestNesting + 1))).toBe(true)
    expect(tooDeep(nested(deepestNesting + 1), 'comment')).toBe(false)
  }
  expect(tooDeep(`${boxes(deepestNesting)}\n- b`)).toBe(true)
  expect(tooDeep(`${boxes(deepestNesting)}\n${':'.repeat(20)}\n- b`)).toBe(false)
})

test('a directive that is set in takes as much off its lines', () => {
  expect(tooDeep(`${':::aside\n'.repeat(3)} :::aside\n\t[^a]:>- >[^b]:>1. c`)).toBe(true)
})

test('a directive closes what is open in it, a block of code too', () => {
  expect(tooDeep(':::aside\n\n> - a\n\n:::\n\n'.repeat(100))).toBe(false)
  expect(tooDeep(':::aside\n```\n:::\n'.repeat(100))).toBe(false)
  expect(tooDeep('::::aside\n:::pull\na\n:::\n::::\n'.repeat(100))).toBe(false)
})

test('a fence ends with the list it stands in', () => {
  expect(tooDeep(`- \`\`\`\n${quotes(20)}`)).toBe(true)
})

test('so many marks, lines or inner lists that the parser would be held up may not be written', () => {
  expect(tooDeep('['.repeat(1_001))).toBe(true)
  expect(tooDeep('*a '.repeat(1_001))).toBe(true)
  expect(tooDeep('a\n'.repeat(1_001))).toBe(true)
  expect(tooDeep('- a\n  - b\n'.repeat(501))).toBe(true)
  expect(tooDeep('|'.repeat(201))).toBe(true)
  expect(tooDeep(Array.from({ length: 501 }, (_, i) => `[^${i}]: a`).join('\n'))).toBe(true)
  expect(tooDeep(`${'&amp;'.repeat(10_000)}${']'.repeat(900)}`)).toBe(true)
  expect(tooDeep(`${'&amp;'.repeat(10_000)}${']'.repeat(100)}`)).toBe(false)
  expect(tooDeep('A line.\n\n'.repeat(30_000))).toBe(true)
  expect(tooDeep('\\['.repeat(1_001))).toBe(false)
})

const containers = new Set(['blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'])
const depthOf = (node: Nodes): number => {
  const own = containers.has(node.type) ? 1 : 0
  return own + ('children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0)
}

test('nothing deeper than ten levels gets past it, however it is written', () => {
  const parts = fc.constantFrom(
    '>',
    '> ',
    '- ',
    '-',
    '* ',
    '1. ',
    '12) ',
    '\t',
    ' ',
    '  ',
    '    ',
    'a',
    '\n',
    '\n\n',
    '```',
    '***',
    '#',
    ':::',
    ':::a',
    ':::',
    '::::b',
    '::c',
    '[^d]: ',
  )
  const line = fc.array(parts, { minLength: 8, maxLength: 60 })
  const { flow } = directive()
  const extensions = [gfmFootnote(), { flow }, { disable: { null: ['htmlFlow', 'htmlText'] } }]
  const mdastExtensions = [gfmFootnoteFromMarkdown(), directiveFromMarkdown()]
  fc.assert(
    fc.property(line, written => {
      const markdown = written.join('')
      if (!tooDeep(markdown))
        expect(depthOf(fromMarkdown(markdown, { extensions, mdastExtensions }))).toBeLessThanOrEqual(deepestNesting)
    }),
    { numRuns: 3_000 },
  )
})
