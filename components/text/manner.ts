import type { ReactNode } from 'react'
import type { Picture } from '@/magazine/articles/picture'
import type { Block, Note } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'

/** What the writing alone does not say. */
export type Manner = {
  /** The magazine's words around the writer's, in the language of the text. */
  t: Words
  /** `rel` of links to other sites. */
  rel?: string
  /** Credit and size of the pictures in the text, by their `src`. One that is not among them is shown nevertheless. */
  pictures?: ReadonlyMap<string, Picture>
  /** What stands in the margin beside a block. */
  beside?: (block: Block) => ReactNode
  /** The notes of the text, for the places where they open; Blocks finds them itself. */
  notes?: Note[]
}
