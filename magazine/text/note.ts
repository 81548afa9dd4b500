import type { FootnoteDefinition } from 'mdast'
import type { Within } from './manner'
import type { Block, Inline, Note } from './tree'

/** The notes of a text as they were written, and those that were referred to so far, in this order. */
export type Notes = { written: FootnoteDefinition[]; known: Map<string, FootnoteDefinition>; numbered: Numbered }
type Numbered = Map<FootnoteDefinition, { number: number; references: string[] }>

/** Of two notes with one name the first is meant; the other one is a note that nothing refers to. */
export function notesIn(written: FootnoteDefinition[]): Notes {
  const known = new Map<string, FootnoteDefinition>()
  for (const note of written) if (!known.has(note.identifier)) known.set(note.identifier, note)
  return { written, known, numbered: new Map() }
}

/** A reference, which numbers its note if it is the first one; undefined if there is no such note, or nothing in it. */
export function referenceTo(name: string, { known, numbered }: Notes): Inline | undefined {
  const note = known.get(name)
  if (!note || note.children.length === 0) return undefined
  const { number, references } = numberedNote(note, numbered)
  const id = references.length === 0 ? `ref-${number}` : `ref-${number}-${references.length + 1}`
  references.push(id)
  return { type: 'note', number, id }
}

function numberedNote(note: FootnoteDefinition, numbered: Numbered) {
  const known = numbered.get(note) ?? { number: numbered.size + 1, references: [] }
  numbered.set(note, known)
  return known
}

/** The notes at the end of a text: in the order they are referred to, then those that nothing refers to. */
export function notesBlock({ written, numbered }: Notes, read: Within): Block[] {
  const notes = new Map<FootnoteDefinition, Note>()
  const readNumbered = () => {
    // A note may refer to a further one, which comes in while this goes on.
    for (const [note, { number, references }] of numbered) {
      if (notes.has(note)) continue
      const children = read(note.children)
      notes.set(note, { number, children, lines: children.flatMap(linesIn), references })
    }
  }
  readNumbered()
  for (const note of written) if (note.children.length > 0) numberedNote(note, numbered)
  readNumbered()
  return notes.size > 0 ? [{ type: 'notes', notes: [...notes.values()] }] : []
}

/** The words of a block line by line, to stand inside of a paragraph. */
function linesIn(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children.map(withoutId)]
    case 'quote':
    case 'pull':
      return [...block.children.flatMap(linesIn), ...(block.source ? [block.source.map(withoutId)] : [])]
    case 'list':
      return block.items.flat().flatMap(linesIn)
    case 'code':
      return [[{ type: 'code', text: block.text }]]
    default:
      // The rest is seen in the list of notes, where there is room for it.
      return []
  }
}

function withoutId(piece: Inline): Inline {
  if (piece.type === 'note') return { ...piece, id: undefined }
  return 'children' in piece ? { ...piece, children: piece.children.map(withoutId) } : piece
}
