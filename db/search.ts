import type { Cursor } from './cursor'

/** Folded words in a row. `goesOn`: the last of them may be the beginning of a longer one. */
export type Phrase = { words: string[]; goesOn?: true }

/**
 * What documents are looked for: those that have `all` phrases (at least one) and `none` of the others, all `facts`, one of
 * the `kinds` (facts too; one kind, or all there are), and an id from `from` on and before `before`. Only of the first kind have documents
 * anything in a place of weight (headline, standfirst, about).
 */
export type Wanted = {
  all: Phrase[]
  none: Phrase[]
  facts: string[]
  kinds: string[]
  from: number
  before: number
}

/** Which page of what is found. `after` ends the page before it: a score (0 where newest come first) and an id. */
export type Asked = { order: 'best' | 'newest'; after?: Cursor; size: number }

/**
 * The page and, if there are more, the first of the next one; `back` are those before the page, as many as a page holds,
 * nearest first. `count` is how many there are in all, at most `mostCounted`.
 */
export type Found = { places: Cursor[]; back: Cursor[]; count: number }

/** A document as it is searched: folded words of each part, and facts. Words of `about` stand for themselves, not in a row. */
export type Document = Record<'headline' | 'standfirst' | 'about' | 'body' | 'facts', string[]> & { id: number }

/** Too many ask at once, or one question takes too long. Asking again in a moment may do. */
export type Busy = 'busy'

/** The searching half. Each engine searches in its own way; both find the same, in the same order. */
export type SearchReader = {
  find: (wanted: Wanted, asked: Asked) => Promise<Found | Busy>
  /** How many documents each of the words stands in, at most `most`. */
  counts: (words: string[], most: number) => Promise<number[] | Busy>
  /** Ids of the newest articles whose headlines have all phrases. */
  headlines: (all: Phrase[], size: number) => Promise<number[] | Busy>
}

/** The indexing half, within a transaction. */
export type SearchWriter = {
  /** Whether this transaction may index now: one at a time does, however many servers there are. */
  mayIndex: () => Promise<boolean>
  put: (document: Document) => Promise<void>
  drop: (ids: number[]) => Promise<void>
  /** Puts the index in order after so many words were put into it: a little each time, so that it never takes long. */
  settle: (words: number) => Promise<void>
  /** Adds rows to `search_spellings`: many at once, and those that are there already do no harm. */
  spell: (spellings: { rest: string; term: string }[]) => Promise<void>
}

/**
 * What matches is counted up to here, and so many of each kind, the newest, are ranked; of articles, where there are as
 * many, also as many that have one of the phrases in a place of weight. More would be slower, and nobody reads so far.
 */
export const mostCounted = 500
