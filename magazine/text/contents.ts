import { plainOf, wordCount } from './plain'
import { hasContents } from './rules'
import type { Block } from './tree'

/** A part of a text: what its heading says, and where it is. */
export type Part = { id: string; title: string }

/** The parts of a long text, by its headings of the first level; none for one that is seen at a glance. */
export function contentsOf(blocks: Block[]): Part[] {
  const parts = blocks.flatMap(block =>
    block.type === 'heading' && block.depth === 2 ? [{ id: block.id, title: plainOf([block]) }] : [],
  )
  return hasContents({ parts: parts.length, words: wordCount(blocks) }) ? parts : []
}
