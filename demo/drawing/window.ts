import { circle, clamp, count, ground, polygon, stroke } from './shapes'
import type { Point, Scene, Sheet } from './sheet'

/** A window with a small pane that stands open, snow and a low sun outside, and a pear-shaped glass of tea on the sill. */
export const window: Scene = ({ w, h, next, one, two, ink, paper }) => {
  const frame = { x: w * (0.16 + next() * 0.06), y: h * 0.07, w: w * 0.56, h: h * 0.7 }
  const sun = { x: frame.x + frame.w * (0.6 + next() * 0.2), y: frame.y + frame.h * (0.38 + next() * 0.1), r: h * 0.1 }
  const drift = { base: frame.y + frame.h * 0.74, phase: next() * 6 }
  const sill = h * 0.8
  const glass = { x: w * (0.86 + next() * 0.04), top: h * 0.6, bottom: sill + h * 0.06, r: h * 0.085 }
  const snow = (x: number) => drift.base - h * 0.04 * Math.sin(x / 210 + drift.phase)
  return {
    flats:
      ground(w, h, -30, one) +
      polygon(rectangle(frame), paper) +
      circle(sun.x, sun.y, sun.r, two) +
      ground(w, h, sill, paper) +
      polygon(profile(glass), two),
    tone(x, y) {
      const n = (x - glass.x) / halfOfGlass(glass, y)
      if (Math.abs(n) < 1) return y < glass.top + h * 0.035 ? 0.05 : clamp(0.1 + (n + 0.35) ** 2 * 0.5)
      if (y > sill) return y < sill + h * 0.02 ? 0.75 : clamp(0.1 + ((y - sill) / h) * 0.9)
      const inside = x > frame.x && x < frame.x + frame.w && y > frame.y && y < frame.y + frame.h
      if (!inside) return clamp(0.34 + (x / w) * 0.2 + (1 - y / h) * 0.1)
      if (y > snow(x)) return clamp(0.03 + (y - snow(x)) / (h * 1.6))
      return Math.hypot(x - sun.x, y - sun.y) < sun.r * 1.15 ? 0 : clamp(0.42 - ((y - frame.y) / frame.h) * 0.36)
    },
    strokes: bars(frame, ink) + openPane(frame, { paper, ink }) + saucer(glass, ink),
  }
}

type Frame = { x: number; y: number; w: number; h: number }
type Glass = { x: number; top: number; bottom: number; r: number }

const rectangle = ({ x, y, w, h }: Frame): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]

/** Wide at the rim, a waist below it, and a round belly: half its width at the height `y`. */
function halfOfGlass({ top, bottom, r }: Glass, y: number) {
  const t = (y - top) / (bottom - top)
  if (t < 0 || t > 1) return 0
  if (t < 0.4) return r * (0.72 + 0.14 * Math.cos((t / 0.4) * Math.PI))
  if (t > 0.93) return r * 0.6
  return r * (0.79 - 0.21 * Math.cos(((t - 0.4) / 0.34) * Math.PI))
}

function profile(glass: Glass): Point[] {
  const heights = count(25).map(i => glass.top + ((glass.bottom - glass.top) * i) / 24)
  const right = heights.map((y): Point => [glass.x + halfOfGlass(glass, y), y])
  return [...right, ...right.toReversed().map(([edge, y]): Point => [2 * glass.x - edge, y])]
}

function bars({ x, y, w, h }: Frame, ink: string) {
  const [left, top, middle, cross] = [x, y, x + w / 2, y + h * 0.3].map(Math.round)
  const [right, bottom] = [Math.round(x + w), Math.round(y + h)]
  return (
    stroke(`M${left} ${top}H${right}V${bottom}H${left}Z`, ink, 34, ' fill="none"') +
    stroke(`M${middle} ${top}V${bottom}M${middle} ${cross}H${right}`, ink, 24) +
    stroke(`M${left} ${cross}H${middle}`, ink, 24)
  )
}

/** The upper left pane, hung on its left side and turned into the room. */
function openPane({ x, y, w, h }: Frame, { paper, ink }: Pick<Sheet, 'paper' | 'ink'>) {
  const [left, top, bottom] = [x + 12, y + 12, y + h * 0.3 - 12].map(Math.round)
  const [far, up, low] = [x - w * 0.17, y + h * 0.07, y + h * 0.43].map(Math.round)
  return stroke(`M${left} ${top}L${far} ${up}V${low}L${left} ${bottom}Z`, ink, 20, ` fill="${paper}"`)
}

const saucer = ({ x, bottom, r }: Glass, ink: string) =>
  stroke(`M${Math.round(x - r * 1.5)} ${Math.round(bottom)}h${Math.round(r * 3)}`, ink, 22, ' stroke-linecap="round"')
