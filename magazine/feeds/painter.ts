import type { Drawing } from './drawing'

/** Draws beside what the process does, as it takes a tenth of a second of a processor. */
export type Painter = (drawing: Drawing) => Promise<Uint8Array<ArrayBuffer>>

// server/ and Next's bundle are two module graphs in one process: what they share lives on globalThis.
const name = Symbol.for('standfirst.painter')
const shelf = globalThis as unknown as Record<symbol, Painter | undefined>

/** Gives the process its painter; server/ does so before the first request. */
export const keepPainter = (painter: Painter) => {
  shelf[name] = painter
}

/** Draws a picture. Throws where nobody keeps a painter. */
export function painted(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const painter = shelf[name]
  if (!painter) throw new Error('no painter is there in this process; start the magazine with npm start')
  return painter(drawing)
}
