import { circle, clamp, count, ground, polygon, stroke } from './shapes'
import type { Point, Scene } from './sheet'

/** A river that comes down from the horizon with ice on it, a low sun, and dry reeds on the near bank. */
export const river: Scene = ({ w, h, next, one, two, ink, paper }) => {
  const horizon = h * (0.36 + next() * 0.05)
  const sun = { x: w * (0.2 + next() * 0.55), y: horizon - h * 0.1, r: h * 0.13 }
  const bend = { phase: next() * 6, from: w * (0.42 + next() * 0.16) }
  const middle = (t: number) => bend.from + w * 0.13 * t * Math.sin(bend.phase + t * 4.2)
  const half = (t: number) => w * (0.02 + 0.36 * t ** 1.3)
  const floes = count(11).map(i => floe(((i + 0.4 + next() * 0.5) / 11) ** 0.8, next, { w, h, horizon, middle, half }))
  const reeds = count(14).map(i => ({
    x: w * ((i < 7 ? 0 : 0.76) + (i % 7) * 0.034 + next() * 0.02),
    top: h * (0.58 + next() * 0.2),
  }))
  const shores = count(21).map(i => i / 20)
  const water = [
    ...shores.map((t): Point => [middle(t) - half(t), horizon + t * (h - horizon + 30)]),
    ...shores.toReversed().map((t): Point => [middle(t) + half(t), horizon + t * (h - horizon + 30)]),
  ]
  return {
    flats:
      circle(sun.x, sun.y, sun.r, two) +
      ground(w, h, horizon, paper) +
      polygon(water, one) +
      floes.map(each => polygon(each.points, paper)).join(''),
    tone(x, y) {
      if (y < horizon) return skyTone(x, y, horizon, sun)
      const t = (y - horizon) / (h - horizon)
      if (floes.some(each => each.covers(x, y))) return 0.04
      const off = Math.abs(x - middle(t)) / half(t)
      if (off < 1) return clamp(0.4 + 0.22 * Math.sin(x / (50 + t * 160) + y / (9 + t * 14)) + off * 0.12)
      return off < 1 + 0.1 / (t + 0.1) ? 0.6 : clamp(0.1 + t * 0.12 + 0.06 * Math.sin(x / 190 + y / 50))
    },
    strokes: reeds.map(({ x, top }, i) => reed(x, top, h, i % 2 ? 34 : -26, ink)).join(''),
  }
}

type Stream = {
  w: number
  h: number
  horizon: number
  middle: (t: number) => number
  half: (t: number) => number
}

/** A six-cornered piece of ice at `t`, from 0 at the horizon to 1 at the near edge; nearer ones are larger. */
function floe(t: number, next: () => number, { w, h, horizon, middle, half }: Stream) {
  const x = middle(t) + (next() - 0.5) * half(t) * 1.3
  const y = horizon + t * (h - horizon)
  const [rx, ry] = [w * (0.012 + t * 0.075) * (0.7 + next() * 0.5), h * (0.006 + t * 0.045)]
  const points = count(6).map((i): Point => {
    const angle = (i / 6) * 2 * Math.PI + 0.3
    const far = 0.8 + next() * 0.3
    return [x + Math.cos(angle) * rx * far, y + Math.sin(angle) * ry * far]
  })
  return { points, covers: (px: number, py: number) => ((px - x) / rx) ** 2 + ((py - y) / ry) ** 2 < 0.85 }
}

function skyTone(x: number, y: number, horizon: number, sun: { x: number; y: number; r: number }) {
  const far = Math.hypot(x - sun.x, y - sun.y) / sun.r
  if (far < 1.12) return 0
  return horizon - y < 40 + 18 * Math.sin(x / 90) ? 0.78 : clamp(0.4 - (y / horizon) * 0.3)
}

const reed = (x: number, top: number, h: number, lean: number, ink: string) =>
  stroke(
    `M${Math.round(x)} ${h + 10}Q${Math.round(x)} ${Math.round((h + top) / 2)} ${Math.round(x + lean)} ${Math.round(top)}`,
    ink,
    11,
    ' fill="none"',
  )
