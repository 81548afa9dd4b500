/** Pages of conversations that are noted at most between two countings; what comes on top is not counted. */
const mostPages = 500
/** Readers that are told apart at most in an hour. */
const mostReaders = 200_000
const hourMs = 3_600_000

/**
 * How many readers had a page of a conversation before them: one network counts once an hour for each page. Only the counts
 * are ever given on; who it was is known to this process alone, and forgotten with the hour.
 */
export class Readers {
  #counts = new Map<string, number>()
  #known = new Set<string>()
  #until = 0

  /** Notes that a page was asked for from an address, at a time in milliseconds. */
  note(url: string, address: string, now = Date.now()): void {
    if (now >= this.#until) {
      this.#known.clear()
      this.#until = now + hourMs
    }
    const reader = `${address} ${url}`
    if (this.#known.has(reader) || this.#known.size >= mostReaders) return
    const count = this.#counts.get(url)
    if (count === undefined && this.#counts.size >= mostPages) return
    this.#known.add(reader)
    this.#counts.set(url, (count ?? 0) + 1)
  }

  /** How many readers each page had since the last time. */
  take(): Map<string, number> {
    const counts = this.#counts
    this.#counts = new Map()
    return counts
  }
}
