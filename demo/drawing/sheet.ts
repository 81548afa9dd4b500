/** What a scene draws on: the size in units, its own dice, two spot colours, and the ink and paper of the plate. */
export type Sheet = { w: number; h: number; next: () => number; one: string; two: string; ink: string; paper: string }

/**
 * A scene: `flats` are the spot colours, drawn first; `tone` says how dark a point is, from 0 (no line) to 1 (solid);
 * `strokes` are drawn on top.
 */
export type Scene = (sheet: Sheet) => { flats: string; tone: (x: number, y: number) => number; strokes: string }

export type Point = [x: number, y: number]

// The values of --color-plate-* in light.
const plate = { paper: '#e8e6d8', ink: '#1c2b3a' }
const spots = { green: '#2f7f69', brass: '#d9a33a', brick: '#d4583f', blue: '#3e6c9e' }
const pairs = [
  [spots.green, spots.brass],
  [spots.brick, spots.blue],
  [spots.brass, spots.brick],
  [spots.green, spots.brick],
  [spots.blue, spots.brass],
] as const

/** A landscape sheet of 3 to 2 whose dice and colours follow from the seed alone. */
export function sheetOf(seed: string): Sheet {
  const next = dice(seed)
  const [one, two] = pairs[Math.floor(next() * pairs.length)] ?? pairs[0]
  return { w: 2100, h: 1400, next, one, two, ...plate }
}

/** Numbers from 0 to 1 that look thrown and are the same for the same seed (FNV-1a into mulberry32). */
function dice(seed: string) {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
