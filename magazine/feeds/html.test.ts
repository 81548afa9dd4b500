import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { commentBlocksOf } from '@/magazine/text/comment'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import type { Block } from '@/magazine/text/tree'
import { htmlOf } from './html'
import { attributes, elements } from './tag'
import { readable } from '@/magazine/text/markup'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const site = 'https://plumbline.example'
const standing = { site, address: `${site}/articles/the-sea` }
const html = (markdown: string) => htmlOf(blocksOf(markdown), standing).html

/** As a browser reads it: the elements, and what its parser found wrong. */
function parsed(text: string) {
  const faults: string[] = []
  const fragment = parseFragment(text, { onParseError: ({ code }) => void faults.push(code) })
  return { nodes: fragment.childNodes, faults }
}

const isElement = (node: Node): node is Element => 'tagName' in node
const everyElement = (nodes: Node[]): Element[] =>
  nodes.flatMap(node => (isElement(node) ? [node, ...everyElement(node.childNodes)] : []))
const attributeOf = (element: Element, name: string) => element.attrs.find(each => each.name === name)?.value

const inLine = new Set(['em', 'strong', 'code', 'a', 'small'])

/** What is to be read: the words, and of a picture without a caption what is to be seen on it. Numbers of notes are no words. */
function wordsIn(nodes: Node[]): string {
  return nodes
    .map(node => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      if (!isElement(node) || node.tagName === 'sup') return ''
      if (node.tagName === 'figure' && !node.childNodes.some(child => child.nodeName === 'figcaption'))
        return `\n${node.childNodes.map(child => (child.nodeName === 'img' && isElement(child) ? attributeOf(child, 'alt') : wordsIn([child]))).join('\n')}\n`
      const words = wordsIn(node.childNodes)
      return inLine.has(node.tagName) ? words : `\n${words}\n`
    })
    .join('')
}
const squeezed = (words: string) => readable(words).replace(/\s+/g, ' ').trim()

function expectSound(blocks: Block[]) {
  const { nodes, faults } = parsed(htmlOf(blocks, standing).html)
  expect(faults).toEqual([])
  for (const element of everyElement(nodes)) {
    expect(elements).toContain(element.tagName)
    for (const { name, value } of element.attrs) {
      expect(attributes).toContain(name)
      if (name === 'href' || name === 'src') expect(value).toMatch(/^(https?:\/\/|mailto:)/)
    }
  }
  expect(squeezed(wordsIn(nodes))).toBe(squeezed(plainOf(blocks)))
}

const pieces = fc.constantFrom(
  ...'>-*_[]()!`~#|\\<&:=+1. \t\n"\''.split(''),
  ...['> ', '- ', '1. ', '\n\n', '## ', '**', '`', '[^1]', '\n\n[^1]: ', '— ', 'words ', 'Слово ', 'كلمة ', '😀'],
  ...[
    '\n\n:::aside[A *title*]\n',
    '\n\n:::interview\n**Q?**\n\nA\n',
    '\n\n:::timeline\n- **1886** ship\n',
    '\n:::\n\n',
  ],
  ...['\n\n:::group[Cap]\n![a](/media/a.webp "c")\n![b](/media/b.webp)\n:::\n\n', '\n\n:::pull\nx\n\n— Y\n:::\n\n'],
  ...['\n\n![alt](/media/a.webp)\n\n', '[x](/y)', '[x](#z)', '[x](javascript:alert(1))', '<https://e.example/?a=1&b>'],
  ...['\n\n::video[T]{href="https://v.example/" still="/media/s.webp" length="3:20"}\n\n', '\n\na|b\n-|-:\nc|d\n\n'],
  ...['</div><script>PWN</script>', '"><img src=x onerror=PWN>', '<!--', ']]>', '\u0000', '\u0008', '\ud800', '\u202e'],
)

test('whatever an article says, its HTML holds only what may stand in a feed, and says the same words', () => {
  const markdown = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(markdown, text => expectSound(blocksOf(text))),
    { numRuns: 1_000 },
  )
})

test('whatever a member says likewise', () => {
  const markdown = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(markdown, text => expectSound(commentBlocksOf(text))),
    { numRuns: 300 },
  )
})

test('links of this site are whole, and those to a part of the text lead to its own page', () => {
  expect(html('[a](/articles/b) [c](#part-d)[^1]\n\n[^1]: e')).toBe(
    `<p><a href="${site}/articles/b">a</a> <a href="${site}/articles/the-sea#part-d">c</a>` +
      `<sup><a href="${site}/articles/the-sea#note-1">1</a></sup></p><hr><ol><li>e</li></ol>`,
  )
})

test('a picture has its size, its caption and whose it is', () => {
  const picture = { src: '/media/a.webp', alt: 'Known', credit: 'Ilka', width: 1200, height: 800, widths: [] }
  const pictures = new Map([[picture.src, picture]])
  expect(htmlOf(blocksOf('![](/media/a.webp "A boat")'), { ...standing, pictures }).html).toBe(
    `<figure><img src="${site}/media/a.webp" alt="Known" width="1200" height="800">` +
      '<figcaption>A boat <small>Ilka</small></figcaption></figure>',
  )
})

test('a table names its columns and, where it has names for them, its rows', () => {
  expect(html('| Decade | Due |\n| --- | --: |\n| 1886 | 14 |')).toBe(
    '<table><thead><tr><th scope="col">Decade</th><th scope="col">Due</th></tr></thead>' +
      '<tbody><tr><th scope="row">1886</th><td>14</td></tr></tbody></table>',
  )
})

test('every element of a text becomes one of a feed, and the list of what may stand there has no other', () => {
  const everything = [
    '## A\n\n### B\n\n#### C\n\n> q\n\n- a\n- b\n\n1. c\n\n```\nd\n```\n\n---\n\n*e* **f** `g` [h](/i)\\\nj[^1]\n\n[^1]: k',
    ':::aside[L]\nm\n:::\n\n:::table[N]\n| o | p |\n| - | - |\n| q | r |\n:::\n\n![s](/media/a.webp "t")',
  ].join('\n\n')
  const picture = { src: '/media/a.webp', alt: '', credit: 'u', width: 3, height: 2, widths: [] }
  const { nodes } = parsed(
    htmlOf(blocksOf(everything), { ...standing, pictures: new Map([[picture.src, picture]]) }).html,
  )
  const seen = new Set(everyElement(nodes).map(({ tagName }) => tagName))
  // Around a whole text stands a div, for its language and direction.
  expect([...seen, 'div'].sort()).toEqual([...elements].sort())
})
