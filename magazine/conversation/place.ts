import { deepestLevel } from './rules'

/** Where a comment stands in its thread. A thread's first comment has no parent, number 0 and an empty path. */
export type Placed = { id: number; threadId: number | null; parentId: number | null; path: string; depth: number }

const digits = 5
const step = (number: number) => number.toString(36).padStart(digits, '0')

/**
 * The place of the reply that arrives as `number` in the thread of `parent`. Paths, compared as text, give the order in
 * which a thread is shown. The last level is flat: a reply to a comment on it stands beside it, in the order of arrival.
 */
export function placeBelow(parent: Placed, number: number): Omit<Placed, 'id'> {
  const above = parent.path.slice(0, (deepestLevel - 1) * digits)
  return {
    threadId: parent.threadId ?? parent.id,
    parentId: parent.id,
    path: above + step(number),
    depth: Math.min(parent.depth + 1, deepestLevel),
  }
}

/** The numbers of the replies that this one stands below, from the outermost on: the steps of its path but its own. */
export function numbersAbove(path: string): number[] {
  const numbers: number[] = []
  for (let end = digits; end < path.length; end += digits) numbers.push(parseInt(path.slice(end - digits, end), 36))
  return numbers
}
