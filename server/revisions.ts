import type { Store } from '@/db/store'

type Ask = Store['revisions']

/**
 * Asks the store once for all requests that one turn of the event loop brings. They were all sent before it began, so
 * whatever was answered before one of them was sent is in what the first of them finds. Only for a request on its
 * arrival: what a timer asked would be old by the time a request of the same turn comes.
 */
export function oncePerTurn(ask: Ask): Ask {
  let known: Map<string, number> | undefined
  return tags => {
    if (!known) {
      known = new Map()
      setImmediate(() => (known = undefined))
    }
    const found = known
    if (!tags.every(tag => found.has(tag))) {
      const numbers = ask(tags)
      if (numbers instanceof Promise) return numbers
      for (const [n, tag] of tags.entries()) found.set(tag, numbers[n] ?? 0)
    }
    return tags.map(tag => found.get(tag) ?? 0)
  }
}
