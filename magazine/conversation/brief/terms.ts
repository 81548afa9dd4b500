import type { Heard } from './spoken'

/** A word that a conversation may turn on. */
export type Term = {
  term: string
  /** As it is written. */
  shown: string
  /** The comments that have it, and how many of them each thread has. */
  in: Heard[]
  threads: ReadonlyMap<number, number>
  weight: number
}

const fewest = 3
// Of a longer conversation a theme is what one comment in a hundred speaks of.
const leastShare = 0.01
// What every fourth comment says is what the article is about, not what its readers part over.
const mostShare = 0.25

/**
 * The words a conversation turns on, the weightiest first: those that come in bursts, in fewer threads than they would stand
 * in if chance had spread them over all comments. A word by fewer than three members is nobody's theme.
 */
export function termsOf(heard: readonly Heard[]): Term[] {
  const found = bySingular(gathered(heard))
  const sizes = new Map<number, number>()
  for (const { thread } of heard) sizes.set(thread, (sizes.get(thread) ?? 0) + 1)
  const alike = new Map<number, number>()
  for (const size of sizes.values()) alike.set(size, (alike.get(size) ?? 0) + 1)
  return [...found]
    .filter(([, { in: comments }]) => isTheme(comments, heard.length))
    .map(([term, { in: comments, forms }]) => {
      const threads = countedBy(comments.map(({ thread }) => thread))
      const burst = threadsByChance(comments.length, heard.length, alike) - threads.size
      const weight = burst * Math.log(heard.length / comments.length)
      return { term, shown: shownForm(forms), in: comments, threads, weight }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
}

type Gathered = Map<string, { in: Heard[]; forms: Map<string, number> }>

function gathered(heard: readonly Heard[]): Gathered {
  const found: Gathered = new Map()
  for (const comment of heard)
    for (const [term, form] of comment.terms) {
      const known = found.get(term) ?? { in: [], forms: new Map<string, number>() }
      known.in.push(comment)
      known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
      found.set(term, known)
    }
  return found
}

/** "gauges" counts as "gauge", where both are said. */
function bySingular(found: Gathered): Gathered {
  for (const [term, many] of found) {
    const one = term.endsWith('s') ? found.get(term.slice(0, -1)) : undefined
    if (!one) continue
    one.in = [...new Set([...one.in, ...many.in])].sort((a, b) => a.id - b.id)
    for (const [form, count] of many.forms) one.forms.set(form, (one.forms.get(form) ?? 0) + count)
    found.delete(term)
  }
  return found
}

const isTheme = (comments: Heard[], all: number) =>
  comments.length >= Math.max(fewest, all * leastShare) &&
  comments.length <= all * mostShare &&
  new Set(comments.map(({ memberId }) => memberId)).size >= fewest

function countedBy(threads: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const thread of threads) counts.set(thread, (counts.get(thread) ?? 0) + 1)
  return counts
}

/** In how many threads so many of all comments would stand, if chance had put them there; `alike` counts threads by size. */
function threadsByChance(comments: number, all: number, alike: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [size, threads] of alike) sum += threads * (1 - (1 - size / all) ** comments)
  return sum
}

/** As most people write it; a capital stays only where nobody writes it small. */
function shownForm(forms: ReadonlyMap<string, number>): string {
  const all = [...forms]
  const small = all.filter(([form]) => form === form.toLowerCase())
  const [best] = (small.length ? small : all).toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return best?.[0] ?? ''
}
