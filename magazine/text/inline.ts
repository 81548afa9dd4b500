import type { Definition, PhrasingContent } from 'mdast'
import { hrefOf } from './href'
import type { Inline } from './tree'

/** What a reader of one text knows while it goes through it. */
export type Definitions = ReadonlyMap<string, Definition>
type Manner = { definitions: Definitions; /** Whether each line stays a line, as members write. */ keepLines: boolean }

// Deeper marks are dropped and their words kept: no writer nests emphasis, and the page is drawn recursively.
const deepest = 8

/** The pieces of a line: what is no part of the tree leaves its words, a picture its description. */
export const inlineOf = (nodes: PhrasingContent[], manner: Manner): Inline[] =>
  joined(nodes.flatMap(node => piecesOf(node, manner, 0)))

function piecesOf(node: PhrasingContent, manner: Manner, depth: number): Inline[] {
  const inside = (children: PhrasingContent[]) => joined(children.flatMap(child => piecesOf(child, manner, depth + 1)))
  switch (node.type) {
    case 'text':
      return manner.keepLines ? linesOf(node.value) : [{ type: 'text', text: node.value }]
    case 'inlineCode':
      return [{ type: 'code', text: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'emphasis':
    case 'strong':
      return depth < deepest ? wrapped({ type: node.type, children: inside(node.children) }) : inside(node.children)
    case 'link':
      return linkOf(node.url, inside(node.children))
    case 'linkReference':
      return linkOf(manner.definitions.get(node.identifier)?.url ?? '', inside(node.children))
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', text: node.alt }] : []
    default:
      return 'value' in node ? [{ type: 'text', text: node.value }] : []
  }
}

function linkOf(written: string, children: Inline[]): Inline[] {
  const href = hrefOf(written)
  return href === undefined ? children : wrapped({ type: 'link', href, children })
}

/** Nothing is put around nothing: a link without words could be focused and not seen. */
const wrapped = (piece: Extract<Inline, { children: Inline[] }>): Inline[] => (piece.children.length > 0 ? [piece] : [])

/** A text with its line ends as breaks. */
export const linesOf = (text: string): Inline[] =>
  text.split('\n').flatMap((line, i): Inline[] => {
    const words: Inline[] = line ? [{ type: 'text', text: line }] : []
    return i === 0 ? words : [{ type: 'break' }, ...words]
  })

/** Neighbouring texts as one. */
function joined(pieces: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}
