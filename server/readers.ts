/** Pages of conversations that are noted at most between two countings; what comes on top is not counted. */
const mostPages = 500
/** Networks that are told apart at most in an hour, and pages that each counts for: one alone can't use up the rest. */
const mostNetworks = 20_000
const mostOfNetwork = 50
const hourMs = 3_600_000

/**
 * How many readers had a page of a conversation before them: one network counts once an hour for each page. Only the counts
 * are ever given on; who it was is known to this process alone, and forgotten with the hour.
 */
export class Readers {
  #counts = new Map<string, number>()
  #known = new Map<string, Set<string>>()
  #until = 0

  /** Notes that a page was asked for from an address, at a time in milliseconds. */
  note(url: string, address: string, now = Date.now()): void {
    if (now >= this.#until) {
      this.#known.clear()
      this.#until = now + hourMs
    }
    const pages = this.#known.get(address) ?? new Set()
    if (pages.has(url) || pages.size >= mostOfNetwork) return
    if (pages.size === 0 && this.#known.size >= mostNetworks) return
    const count = this.#counts.get(url)
    if (count === undefined && this.#counts.size >= mostPages) return
    this.#known.set(address, pages.add(url))
    this.#counts.set(url, (count ?? 0) + 1)
  }

  /** How many readers each page had since the last time. */
  take(): Map<string, number> {
    const counts = this.#counts
    this.#counts = new Map()
    return counts
  }
}
