import { LRUCache } from 'lru-cache'
import { type Answer, type Packed, packed } from './packed'

/** The numbers of what a page shows, always in the same order. They only ever grow. */
export type Revisions = readonly number[]

type Fill = () => Promise<Answer>
type Kept = { asOf: Revisions; page: Packed }
type Line = { asOf: Revisions; running: Promise<Packed>; waiting?: { asOf: Revisions; page: Promise<Packed> } }

const overhead = 4_000 // of the lists and objects of one entry, in bytes

/**
 * One page a key, as of its revisions. For each key at most one rendering runs and one waits: who knows a newer
 * revision than the running one waits for the next, which begins after they asked.
 */
export class PaperCache {
  #lines = new Map<string, Line>()
  #kept: LRUCache<string, Kept>

  /** `statuses` are those of the answers worth keeping; none keeps nothing. */
  constructor(
    private readonly statuses: readonly number[],
    mostBytes: number,
  ) {
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: ({ page }, key) => page.size + key.length + overhead,
    })
  }

  get size() {
    return { pages: this.#kept.size, bytes: this.#kept.calculatedSize, renderings: this.#lines.size }
  }

  /** Whether a page of this key is kept, of whatever revision. */
  has(key: string): boolean {
    return this.#kept.has(key)
  }

  /** The page of `key`, never older than `now`: the revisions that the caller has just read. */
  page(key: string, now: Revisions, fill: Fill): Packed | Promise<Packed> {
    const kept = this.#kept.get(key)
    if (kept && isAsNew(kept.asOf, now)) return kept.page
    const line = this.#lines.get(key)
    if (!line) return this.#render(key, now, fill)
    return isAsNew(line.asOf, now) ? line.running : this.#wait(key, line, now, fill)
  }

  #wait(key: string, line: Line, now: Revisions, fill: Fill): Promise<Packed> {
    const render = () => this.#render(key, line.waiting?.asOf ?? now, fill)
    const waiting = (line.waiting ??= { asOf: now, page: line.running.then(render, render) })
    if (isAsNew(now, waiting.asOf)) waiting.asOf = now
    return waiting.page
  }

  #render(key: string, asOf: Revisions, fill: Fill): Promise<Packed> {
    const rendered = fill().then(packed)
    const line: Line = { asOf, running: rendered }
    this.#lines.set(key, line)
    line.running = rendered
      .then(page => {
        if (this.statuses.includes(page.status)) this.#keep(key, { asOf, page })
        return page
      })
      .finally(() => {
        if (!line.waiting) this.#lines.delete(key)
      })
    return line.running
  }

  #keep(key: string, made: Kept) {
    const kept = this.#kept.peek(key)
    if (!kept || isAsNew(made.asOf, kept.asOf)) this.#kept.set(key, made)
  }
}

const isAsNew = (one: Revisions, other: Revisions) => one.every((number, n) => number >= (other[n] ?? 0))
