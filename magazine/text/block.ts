import type {
  Definition,
  Heading,
  Image,
  ImageReference,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast'
import { visit } from 'unist-util-visit'
import { pictureOf } from './href'
import { inlineOf, linesOf, type Definitions } from './inline'
import { plainOf } from './plain'
import { slugOf } from './slug'
import type { Block, Inline } from './tree'

/** Who wrote a text: an article has everything, a comment no headings, pictures and tables, and keeps its line ends. */
export type Kind = 'article' | 'comment'
type Manner = { kind: Kind; keepLines: boolean; source: string; definitions: Definitions; headings: Headings }
type Headings = { last: number; ids: Set<string> }

// A wider or longer one is no table of a magazine: it is shown as the lines that it is.
const mostColumns = 20
const mostRows = 500

/** The tree of a parsed text; `source` is what was parsed. */
export function treeOf(root: Root, source: string, kind: Kind): Block[] {
  const definitions = new Map<string, Definition>()
  visit(root, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const headings = { last: 1, ids: new Set<string>() }
  return blocksIn(root.children, { kind, keepLines: kind === 'comment', source, definitions, headings })
}

const blocksIn = (nodes: RootContent[], manner: Manner): Block[] => nodes.flatMap(node => blockOf(node, manner))

function blockOf(node: RootContent, manner: Manner): Block[] {
  switch (node.type) {
    case 'paragraph':
      return manner.kind === 'article' ? withPictures(node, manner) : wordsOf(node.children, manner)
    case 'heading':
      return manner.kind === 'article' ? headingOf(node, manner) : wordsOf(node.children, manner)
    case 'blockquote':
      return [{ type: 'quote', children: blocksIn(node.children, manner) }]
    case 'list': {
      const items = node.children.map(item => blocksIn(item.children, manner))
      return [{ type: 'list', start: node.ordered ? (node.start ?? 1) : undefined, items }]
    }
    case 'code':
      return [{ type: 'code', text: node.value }]
    case 'thematicBreak':
      return manner.kind === 'article' ? [{ type: 'rule' }] : asWritten(node, manner)
    case 'table':
      return tableOf(node, manner)
    default:
      return 'value' in node ? wordsOf([{ type: 'text', value: node.value }], manner) : []
  }
}

function wordsOf(nodes: PhrasingContent[], manner: Manner): Block[] {
  const children = inlineOf(nodes, manner)
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
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

const seen = (blocks: Block[]) => blocks.filter(block => plainOf([block]).trim() !== '')

function pictureBlock(node: Image | ImageReference, { definitions }: Manner): Block | undefined {
  const target = node.type === 'image' ? node : definitions.get(node.identifier)
  const src = pictureOf(target?.url ?? '')
  return src === undefined
    ? undefined
    : { type: 'picture', src, alt: node.alt ?? '', caption: target?.title ?? undefined }
}

/** The page's `h1` is the headline, and no level is skipped: a heading is at most one below the last. */
function headingOf(node: Heading, manner: Manner): Block[] {
  const children = inlineOf(node.children, manner)
  if (children.length === 0) return []
  const { headings } = manner
  const depth = Math.min(Math.max(node.depth, 2), headings.last + 1, 4) as 2 | 3 | 4
  headings.last = depth
  return [{ type: 'heading', depth, id: freeId(plainOf([{ type: 'paragraph', children }]), headings.ids), children }]
}

/** Begins with `part-`, so that no heading can take an id that the page itself uses. */
function freeId(words: string, ids: Set<string>) {
  const wanted = `part-${slugOf(words)}`
  let id = wanted
  for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`
  ids.add(id)
  return id
}

function tableOf({ align, children }: Table, manner: Manner): Block[] {
  const [head = [], ...rows] = children.map(row => row.children.map(cell => inlineOf(cell.children, manner)))
  if (head.length > mostColumns || rows.length > mostRows)
    return [head, ...rows].map(cells => ({ type: 'paragraph', children: cells.flatMap(asColumn) }))
  const even = rows.map(row => head.map((_, column) => row[column] ?? []))
  const name = head
    .map(cell => plainOf([{ type: 'paragraph', children: cell }]))
    .filter(words => words !== '')
    .join(', ')
  return [{ type: 'table', name, align: head.map((_, column) => align?.[column] ?? undefined), head, rows: even }]
}

const asColumn = (cell: Inline[], column: number): Inline[] =>
  column === 0 ? cell : [{ type: 'text', text: ' | ' }, ...cell]

function asWritten({ position }: RootContent, { source }: Manner): Block[] {
  const words = source.slice(position?.start.offset, position?.end.offset)
  return [{ type: 'paragraph', children: linesOf(words) }]
}
