import type { Definition, RootContent } from 'mdast'
import type { Headings } from './heading'
import type { Notes } from './note'
import type { Block } from './tree'

/** Who wrote a text: an article has everything; a comment has no headings, pictures and tables, and keeps its line ends. */
export type Kind = 'article' | 'comment'

/** What a reader of one text knows while it goes through it. */
export type Manner = {
  kind: Kind
  /** What was parsed. */
  source: string
  definitions: ReadonlyMap<string, Definition>
  headings: Headings
  notes: Notes
  /** How many tables came so far. */
  tables: number
}

/** Reads what stands inside a block. */
export type Within = (nodes: RootContent[]) => Block[]
