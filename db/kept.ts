import type { Store } from './store'

// server/ and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const name = Symbol.for('standfirst.store')
const shelf = globalThis as unknown as Record<symbol, Store | undefined>

/** Gives the process its store; server/ does so before the first request. */
export const keepStore = (opened: Store) => {
  shelf[name] = opened
}

/** The store of this process. Throws when none was opened: `next build` imports every page but may not open a database. */
export function store(): Store {
  const kept = shelf[name]
  if (!kept) throw new Error('no store is open in this process; start the magazine with npm start')
  return kept
}
