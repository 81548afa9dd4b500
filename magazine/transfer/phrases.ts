import type { Image, Nodes, PhrasingContent, RootContent } from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import { pictureOf } from '@/magazine/text/href'
import type { Place } from './links'
import { paragraphOf, textNode } from './pieces'

/** What a reader of one text knows while it goes through it. */
export type Manner = {
  place: Place
  /** The number under which a footnote stands; undefined where none is of this name. */
  noteNumber: (identifier: string) => string | undefined
  /** What becomes of a block that stands within words. */
  block: (node: Nodes) => RootContent[]
}

type Piece = PhrasingContent | RootContent
type Mark = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'link' }>

/** Words as an article has them, with the pictures and blocks that stood within them taken out, in their order. */
function piecesOf(nodes: Nodes[], manner: Manner): Piece[] {
  return joined(nodes.flatMap(node => pieceOf(node, manner)))
}

/** The same without pictures and blocks: only their words stay. */
export const lineOf = (nodes: Nodes[], manner: Manner): PhrasingContent[] =>
  trimmed(joined(piecesOf(nodes, manner).flatMap(piece => inLine(piece))) as PhrasingContent[])

/** Paragraphs of the words, and between them what can't stand in one; two line ends in a row end a paragraph. */
export function paragraphsOf(nodes: Nodes[], manner: Manner): RootContent[] {
  const blocks: RootContent[] = []
  let words: PhrasingContent[] = []
  const end = () => {
    const line = trimmed(words)
    if (line.length > 0) blocks.push(paragraphOf(...line))
    words = []
  }
  for (const piece of piecesOf(nodes, manner)) {
    if (isInline(piece)) words.push(piece)
    if (piece.type === 'break' && endsTwice(words)) end()
    if (isInline(piece)) continue
    end()
    blocks.push(piece.type === 'image' ? paragraphOf(piece) : piece)
  }
  end()
  return blocks
}

function pieceOf(node: Nodes, manner: Manner): Piece[] {
  switch (node.type) {
    case 'text':
      return [textNode(clean(node.value))]
    case 'inlineCode':
      return node.value.trim() === '' ? [] : [{ type: 'inlineCode', value: clean(node.value) }]
    case 'break':
      return [{ type: 'break' }]
    case 'emphasis':
    case 'strong':
      return around({ type: node.type, children: [] }, piecesOf(unmarked(node.children, node.type), manner))
    case 'link':
      return linked(node.url, piecesOf(node.children.flatMap(withoutLinks), manner), manner)
    case 'delete':
      return piecesOf(node.children, manner)
    case 'image':
      return pictureOf(node.url) === undefined ? [textNode(clean(node.alt ?? ''))] : [pictured(node)]
    case 'footnoteReference': {
      const number = manner.noteNumber(node.identifier)
      return number === undefined ? [textNode(`[${node.label ?? node.identifier}]`)] : [noted(number)]
    }
    case 'linkReference':
      return piecesOf(node.children, manner)
    case 'imageReference':
      return [textNode(clean(node.alt ?? ''))]
    case 'html':
      return []
    default:
      return manner.block(node)
  }
}

const noted = (number: string): PhrasingContent => ({ type: 'footnoteReference', identifier: number, label: number })

const pictured = ({ url, alt, title }: Image): Image => ({
  type: 'image',
  url,
  alt: clean(alt ?? ''),
  title: title ? clean(title) : undefined,
})

function linked(url: string, children: Piece[], { place }: Manner): Piece[] {
  if (children.length > 0 && !children.some(isInline)) return children
  const href = place.hrefOf(url)
  return href === undefined ? children : around({ type: 'link', url: href, children: [] }, children)
}

/** Words marked as one; what is no words is not marked, and spaces at the ends stand outside. */
function around(mark: Mark, pieces: Piece[]): Piece[] {
  const marked: Piece[] = []
  let run: PhrasingContent[] = []
  const end = () => {
    const { before, line, after } = parted(run)
    marked.push(...before, ...(line.length > 0 ? [{ ...mark, children: line } as Piece] : []), ...after)
    run = []
  }
  for (const piece of pieces) {
    if (isInline(piece)) run.push(piece)
    else {
      end()
      marked.push(piece)
    }
  }
  end()
  return marked
}

/** A mark within the same mark says nothing, however much is between them. */
const unmarked = (nodes: PhrasingContent[], type: Mark['type']): PhrasingContent[] =>
  nodes.flatMap(node => {
    if (!('children' in node)) return [node]
    const children = unmarked(node.children, type)
    return node.type === type ? children : [{ ...node, children }]
  })

/** A link can't lead to two places: one within another is words. */
function withoutLinks(node: Nodes): Nodes[] {
  if (!('children' in node)) return [node]
  const children = (node.children as Nodes[]).flatMap(withoutLinks)
  return node.type === 'link' ? children : [{ ...node, children } as Nodes]
}

const isInline = (piece: Piece): piece is Exclude<PhrasingContent, Image> => piece.type !== 'image' && phrasing(piece)

function inLine(piece: Piece): PhrasingContent[] {
  if (piece.type === 'break') return [textNode(' ')]
  if (piece.type === 'image') return [textNode(piece.alt ?? '')]
  if (isInline(piece)) return [piece]
  return 'children' in piece ? [...piece.children.flatMap(child => inLine(child)), textNode(' ')] : []
}

/** Neighbours of one kind as one: two texts, two pieces of bold. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.type === 'text' && last?.type === 'text') result[result.length - 1] = textNode(last.value + piece.value)
    else if (piece.type === 'inlineCode' && last?.type === 'inlineCode')
      result[result.length - 1] = { type: 'inlineCode', value: last.value + piece.value }
    else if ((piece.type === 'strong' || piece.type === 'emphasis') && last?.type === piece.type)
      result[result.length - 1] = {
        ...last,
        children: joined([...last.children, ...piece.children]) as PhrasingContent[],
      }
    else if (piece.type !== 'text' || piece.value !== '') result.push(piece)
  }
  return result
}

const isSpace = (node: PhrasingContent | undefined) =>
  node?.type === 'break' || (node?.type === 'text' && /^[ \t\n\u00A0]*$/.test(node.value))

const endsTwice = (words: PhrasingContent[]) =>
  words.slice(0, -1).findLast(node => node.type === 'break' || !isSpace(node))?.type === 'break'

/** Without the spaces and line ends at both ends; nothing, if there is nothing else. */
const trimmed = (nodes: PhrasingContent[]): PhrasingContent[] => parted(nodes).line

function parted(nodes: PhrasingContent[]) {
  const from = nodes.findIndex(node => !isSpace(node))
  if (from === -1) return { before: nodes, line: [], after: [] }
  const to = nodes.findLastIndex(node => !isSpace(node))
  const line = nodes.slice(from, to + 1)
  const before = nodes.slice(0, from)
  const after = nodes.slice(to + 1)
  const first = line[0]
  if (first?.type === 'text') {
    const space = /^[ \t\n\u00A0]+/.exec(first.value)?.[0] ?? ''
    if (space) before.push(textNode(space))
    line[0] = textNode(first.value.slice(space.length))
  }
  const last = line.at(-1)
  if (last?.type === 'text') {
    const space = /[ \t\n\u00A0]+$/.exec(last.value)?.[0] ?? ''
    if (space) after.unshift(textNode(space))
    line[line.length - 1] = textNode(last.value.slice(0, last.value.length - space.length))
  }
  return { before, line, after }
}

/** Text that can be kept and shown: PostgreSQL keeps no NUL, and half of a character is none. */
export const clean = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/(?![\t\n\u0080-\u009F])\p{Cc}/gu, '')
