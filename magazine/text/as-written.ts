import type { Nodes } from 'mdast'
import { linesOf } from './inline'
import type { Manner } from './manner'
import type { Block } from './tree'

/** What is no part of the tree, and has no words in it: a paragraph of its characters. */
export function asWritten({ position }: Nodes, { source }: Pick<Manner, 'source'>): Block[] {
  const words = source.slice(position?.start.offset, position?.end.offset)
  return [{ type: 'paragraph', children: linesOf(words) }]
}
