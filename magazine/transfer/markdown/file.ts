import type { Blockquote, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import { tooDeep } from '@/magazine/text/nesting'
import { Dropped } from '../dropped'
import { headOf } from '../head'
import { labelled, wordsOf } from '../pieces'
import type { NotTaken, Story } from '../story'
import { withoutEmbedded } from './embedded'
import { partFrontMatter } from './front-matter'
import { withoutHtml } from './html-within'
import { withoutReferences } from './references'
import { withoutMarks } from './notes-app'
import { headSaid } from './said'
import { withoutTemplates } from './templates'

// With the marks around the words that an article may have.
const longestText = 400_000
const tooLong = 'its text is too long or too tangled for a page'

/**
 * Reads a text in Markdown with what its front matter says of it, whoever's Markdown it is. HTML in it becomes Markdown;
 * the pictures are still named as in the file.
 */
export function readMarkdown(written: string): Story | NotTaken {
  const dropped = new Dropped()
  const parted = partFrontMatter(written.replace(/\r\n?/g, '\n'))
  if ('refused' in parted) return parted
  const said = headSaid(parted.said, dropped)
  if ('refused' in said) return said
  const { text: short, restore } = withoutEmbedded(parted.text)
  if (short.length > longestText) return { refused: tooLong }
  const text = withoutMarks(withoutTemplates(short, dropped), dropped)
  if (tooDeep(text)) return { refused: tooLong }
  const tree = restore(withCallouts(withoutHtml(withoutReferences(parse(text)), dropped)))
  const headline = said.headline ?? takeHeading(tree)
  const { body, authors, day, standfirst } = headOf(tree, { headline, standfirst: said.standfirst })
  return {
    ...said,
    headline,
    standfirst,
    authors: said.authors.length > 0 ? said.authors : authors,
    published: said.published ?? day,
    body,
    surroundings: { anchors: anchorsIn(short) },
    dropped,
  }
}

// No directives within a line: a colon in prose is a colon.
const { flow } = directive()
// What is struck out is taken care of before: thousands of `~` would take the parser minutes.
const extensions = [gfm(), { flow }, { disable: { null: ['strikethrough'] } }]
const mdastExtensions = [gfmFromMarkdown(), directiveFromMarkdown()]

const parse = (text: string): Root => fromMarkdown(text, { extensions, mdastExtensions })

/** Names that headings are given for links to them, `## Part one {#one}`, and the headings' words. */
const anchorsIn = (text: string) =>
  new Map(
    [...text.matchAll(/^#{1,6}[ \t]+(.{0,300}?)[ \t]*\{#([\w-]{1,100})\}[ \t]*$/gm)].map(
      ([, words = '', name = '']) => [name, words] as const,
    ),
  )

/** Takes the headline out of a text that has none of its own: its first heading of the first level, or one that it begins with. */
function takeHeading(tree: Root): string | undefined {
  const first = tree.children.findIndex(node => node.type === 'heading' && node.depth === 1)
  const at = first >= 0 ? first : tree.children[0]?.type === 'heading' ? 0 : -1
  const [heading] = at < 0 ? [] : tree.children.splice(at, 1)
  return heading && wordsOf(heading)
}

/** Obsidian's and GitHub's boxes, which are quotes that begin with their kind, as boxes of ours. */
function withCallouts(tree: Root): Root {
  return { ...tree, children: tree.children.map(node => (node.type === 'blockquote' ? calloutIn(node) : node)) }
}

function calloutIn(quote: Blockquote): RootContent {
  const [first, ...rest] = quote.children
  const start = first?.type === 'paragraph' ? first.children[0] : undefined
  const [mark, title = ''] =
    (start?.type === 'text' && /^\[!\w+(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)\n?/.exec(start.value)) || []
  if (mark === undefined || first?.type !== 'paragraph' || start?.type !== 'text') return quote
  const words = {
    ...first,
    children: [{ ...start, value: start.value.slice(mark.length) }, ...first.children.slice(1)],
  }
  return /^\[!(?:quote|cite)\b/i.test(mark)
    ? { ...quote, children: [words, ...rest] }
    : labelled('aside', title.trim(), [words, ...rest])
}
