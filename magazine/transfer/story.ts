import type { Root } from 'mdast'
import type { Dropped } from './dropped'
import type { Surroundings } from './links'
import type { Wall } from './moment'

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
  published?: Date | Wall
  /** Markdown, or its tree while pictures are still named as in the file. */
  body: string | Root
  language?: string
  /** Whether the file says that it is written from the right. */
  rightToLeft?: boolean
  section?: string
  /** What it is filed under: a section may be named alike. */
  categories?: string[]
  tags: string[]
  slug?: string
  /** Addresses it had: paths, or whole ones. */
  formerSlugs: string[]
  /** What the addresses within a tree are seen from. */
  surroundings?: Omit<Surroundings, 'dropped'>
  series?: { slug: string; part: number }
  issue?: string
  translationOf?: string
  recommends?: number
  corrections?: { on: Date | Wall; text: string }[]
  picture?: NamedPicture
  /** Why it is not to be read by everybody, if it isn't. */
  unpublished?: string
  dropped: Dropped
}
