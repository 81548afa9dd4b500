import type { Root } from 'mdast'
import type { Day } from './day'
import type { Dropped } from './dropped'

/** Why a file is not taken: what, where, and what to do about it. */
export type NotTaken = { refused: string }

/** A picture that a file names: where it may lie, best first, as written. */
export type NamedPicture = { sources: string[]; alt: string; credit: string }

/** What a file says of an article, whatever kind of file it is. What it doesn't say is left out. */
export type Story = {
  headline?: string
  standfirst?: string
  authors: string[]
  /** A day, where no time is known. */
  published?: Date | Day
  /** Markdown, or its tree while pictures are still named as in the file. */
  body: string | Root
  language?: string
  /** Whether the file says that it is written from the right. */
  rightToLeft?: boolean
  section?: string
  tags: string[]
  slug?: string
  formerSlugs: string[]
  series?: { slug: string; part: number }
  issue?: string
  translationOf?: string
  recommends?: number
  corrections?: { correctedAt: Date; text: string }[]
  picture?: NamedPicture
  dropped: Dropped
}
