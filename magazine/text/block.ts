import type { Definition, FootnoteDefinition, Heading, Image, ImageReference, Paragraph } from 'mdast'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { asWritten } from './as-written'
import { containerOf, leafOf } from './directive'
import { headingOf, noHeadings } from './heading'
import { pictureOf } from './href'
import { inlineOf, partedFromNotes } from './inline'
import type { Kind, Manner } from './manner'
import { notesBlock, notesIn } from './note'
import { plainOf } from './plain'
import { quotationOf } from './quotation'
import { tableOf } from './table'
import type { Block } from './tree'

/** The tree of a parsed text; `source` is what was parsed. */
export function treeOf(root: Root, source: string, kind: Kind): Block[] {
  const definitions = new Map<string, Definition>()
  const notes: FootnoteDefinition[] = []
  visit(root, node => {
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const manner = { kind, source, definitions, headings: noHeadings(), notes: notesIn(notes), tables: 0 }
  const read = (nodes: RootContent[]) => blocksIn(nodes, manner)
  return [...read(root.children), ...notesBlock(manner.notes, read)]
}

const blocksIn = (nodes: RootContent[], manner: Manner): Block[] => nodes.flatMap(node => blockOf(node, manner))

function blockOf(node: RootContent, manner: Manner): Block[] {
  const read = (nodes: RootContent[]) => blocksIn(nodes, manner)
  switch (node.type) {
    case 'paragraph':
      return manner.kind === 'article' ? withPictures(node, manner) : wordsOf(node.children, manner)
    case 'heading':
      return manner.kind === 'article' ? heading(node, manner) : wordsOf(node.children, manner)
    case 'blockquote':
      return [quote(read(node.children), manner)]
    case 'list': {
      const items = node.children.map(item => read(item.children))
      return [{ type: 'list', start: node.ordered ? (node.start ?? 1) : undefined, items }]
    }
    case 'code':
      return [{ type: 'code', text: node.value }]
    case 'thematicBreak':
      return manner.kind === 'article' ? [{ type: 'rule' }] : asWritten(node, manner)
    case 'table':
      return tableOf(node, manner)
    case 'containerDirective':
      return containerOf(node, manner, read)
    case 'leafDirective':
      return leafOf(node, manner)
    default:
      return 'value' in node ? wordsOf([{ type: 'text', value: node.value }], manner) : []
  }
}

const quote = (children: Block[], { kind }: Manner): Block =>
  kind === 'article' ? { type: 'quote', ...quotationOf(children) } : { type: 'quote', children, source: undefined }

function wordsOf(nodes: PhrasingContent[], manner: Manner): Block[] {
  const children = inlineOf(nodes, manner)
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function heading(node: Heading, manner: Manner): Block[] {
  const children = inlineOf(node.children, manner)
  return children.length > 0 ? [headingOf(children, node.depth, manner.headings)] : []
}

/** A paragraph; each picture of ours that stands in it stands between paragraphs. */
function withPictures({ children }: Paragraph, manner: Manner): Block[] {
  const blocks: Block[] = []
  let words: PhrasingContent[] = []
  for (const node of children) {
    const picture = node.type === 'image' || node.type === 'imageReference' ? pictureBlock(node, manner) : undefined
    if (!picture) words.push(node)
    else {
      blocks.push(...seen(wordsOf(words, manner)), picture)
      words = []
    }
  }
  return blocks.length > 0 ? [...blocks, ...seen(wordsOf(words, manner))] : wordsOf(words, manner)
}

const seen = (blocks: Block[]) => blocks.filter(block => plainOf([block]).trim() !== '' || refersToNotes(block))

const refersToNotes = (block: Block) => block.type === 'paragraph' && partedFromNotes(block.children).notes.length > 0

function pictureBlock(node: Image | ImageReference, { definitions }: Manner): Block | undefined {
  const target = node.type === 'image' ? node : definitions.get(node.identifier)
  const src = pictureOf(target?.url ?? '')
  if (src === undefined) return undefined
  return { type: 'picture', src, alt: node.alt ?? '', caption: target?.title ?? undefined, wide: false }
}
