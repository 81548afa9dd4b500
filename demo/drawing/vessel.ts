import { ball, circle, clamp, count, ground, polygon, stroke } from './shapes'
import type { Point, Scene } from './sheet'

/** A jug and two fruits on a table. */
export const vessel: Scene = ({ w, h, next, one, two, ink }) => {
  const table = h * 0.7
  const jug = { x: w * (0.36 + next() * 0.08), top: h * 0.17, bottom: h * 0.83, r: h * (0.2 + next() * 0.04) }
  const fruit = [0, 1].map(i => ({ x: w * (0.62 + i * 0.15), y: h * (0.755 - i * 0.005), r: h * (0.115 - i * 0.022) }))
  const half = (y: number) => halfWidth(jug.r, (y - jug.top) / (jug.bottom - jug.top))
  const shadows = [{ x: jug.x, y: jug.bottom, r: jug.r * 0.8 }, ...fruit.map(({ x, y, r }) => ({ x, y: y + r, r }))]
  return {
    flats:
      ground(w, h, table, two) +
      polygon(outline(jug, half), one) +
      fruit.map(({ x, y, r }) => circle(x, y, r, one)).join(''),
    tone(x, y) {
      for (const each of fruit) {
        const lit = ball(x, y, each.x, each.y, each.r)
        if (lit !== undefined) return lit * 0.9
      }
      const n = (x - jug.x) / half(y)
      if (Math.abs(n) < 1) return clamp(0.2 + (n + 0.35) ** 2 * 0.72 * (n > -0.35 ? 1 : 0.7))
      if (y <= table) return clamp(0.1 + (x / w) * 0.34 + (y / table) * 0.08)
      const dark = shadows.some(s => ((x - s.x - s.r * 0.7) / (s.r * 1.7)) ** 2 + ((y - s.y) / (s.r * 0.22)) ** 2 < 1)
      return dark ? 0.8 : 0.14
    },
    strokes: stroke(handle(jug, h), ink, 30, ' fill="none" stroke-linecap="round"'),
  }
}

type Jug = { x: number; top: number; bottom: number; r: number }

/** Half the jug's width at a height from 0 (the rim) to 1 (the foot). */
function halfWidth(r: number, t: number) {
  if (t < 0 || t > 1) return 0
  return r * (t < 0.22 ? 0.52 + 0.12 * Math.cos(t * 14) : 0.46 + 0.56 * Math.sin(Math.PI * (0.12 + (t - 0.22) * 1.02)))
}

function outline({ x, top, bottom }: Jug, half: (y: number) => number): Point[] {
  const right = count(33).map((i): Point => [
    x + half(top + ((bottom - top) * i) / 32),
    top + ((bottom - top) * i) / 32,
  ])
  return [...right, ...right.toReversed().map(([edge, y]): Point => [2 * x - edge, y])]
}

const handle = ({ x, top, r }: Jug, h: number) => {
  const [from, start] = [Math.round(x + r * 0.48), Math.round(top + h * 0.06)]
  return `M${from} ${start}q${Math.round(r * 1.15)} ${Math.round(h * 0.02)} ${Math.round(r * 0.42)} ${Math.round(h * 0.27)}`
}
