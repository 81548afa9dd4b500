import { plainOf } from './plain'
import { slugOf } from './slug'
import type { Inline, Of } from './tree'

/** The headings so far: the depth of the last one, the least that may come, and the ids that are taken. */
export type Headings = { last: number; least: number; ids: Set<string> }

const deepest = 4

/** No heading yet: the page's `h1` is the headline. */
export const noHeadings = (): Headings => ({ last: 1, least: 2, ids: new Set() })

/** A heading of the wanted depth, or of the next one that skips no level. */
export function headingOf(children: Inline[], wanted: number, headings: Headings): Of<'heading'> {
  const depth = Math.min(Math.max(wanted, headings.least), headings.last + 1, deepest) as 2 | 3 | 4
  headings.last = depth
  return { type: 'heading', depth, id: freeId(plainOf([{ type: 'paragraph', children }]), headings.ids), children }
}

/** A title one level below the last heading, and what `read` reads below it; the text goes on at its own level. */
export function titled<Inside>(title: Inline[], headings: Headings, read: () => Inside) {
  const { last, least } = headings
  const heading = title.length > 0 ? headingOf(title, deepest, headings) : undefined
  headings.least = Math.min(headings.last + 1, deepest)
  const inside = read()
  headings.last = last
  headings.least = least
  return { heading, inside }
}

/** Begins with `part-`, so that no heading can take an id that the page itself uses. */
function freeId(words: string, ids: Set<string>) {
  const wanted = `part-${slugOf(words)}`
  let id = wanted
  for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`
  ids.add(id)
  return id
}
