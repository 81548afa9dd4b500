import type { PhrasingContent } from 'mdast'
import { hrefOf } from './href'
import type { Manner } from './manner'
import { referenceTo } from './note'
import type { Inline } from './tree'

// Deeper marks are dropped and their words kept: no writer nests emphasis, and the page is drawn recursively.
const deepest = 8

/** The pieces of a line: what is no part of the tree leaves its words, a picture its description. */
export const inlineOf = (nodes: PhrasingContent[], manner: Manner): Inline[] =>
  joined(nodes.flatMap(node => piecesOf(node, manner, 0)))

function piecesOf(node: PhrasingContent, manner: Manner, depth: number): Inline[] {
  const inside = (children: PhrasingContent[]) => joined(children.flatMap(child => piecesOf(child, manner, depth + 1)))
  switch (node.type) {
    case 'text':
      return manner.kind === 'comment' ? linesOf(node.value) : [{ type: 'text', text: node.value }]
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
    case 'footnoteReference':
      return [
        referenceTo(node.identifier, manner.notes) ?? { type: 'text', text: `[^${node.label ?? node.identifier}]` },
      ]
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', text: node.alt }] : []
    default:
      return 'value' in node ? [{ type: 'text', text: node.value }] : []
  }
}

/** No link stands in a link: what refers to a note comes behind the words. */
function linkOf(written: string, children: Inline[]): Inline[] {
  const href = hrefOf(written)
  if (href === undefined) return children
  const { words, notes } = partedFromNotes(children)
  return [...wrapped({ type: 'link', href, children: words }), ...notes]
}

/** Pieces without what refers to notes, and these. */
export function partedFromNotes(pieces: Inline[]): { words: Inline[]; notes: Inline[] } {
  const notes: Inline[] = []
  const words = pieces.flatMap((piece): Inline[] => {
    if (piece.type === 'note') notes.push(piece)
    if (piece.type === 'note' || !('children' in piece)) return piece.type === 'note' ? [] : [piece]
    const inside = partedFromNotes(piece.children)
    notes.push(...inside.notes)
    return wrapped({ ...piece, children: inside.words })
  })
  return { words: joined(words), notes }
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
