import { circle, clamp, count, polygon } from './shapes'
import type { Point, Scene } from './sheet'

/** Four ridges behind one another, and a sun. */
export const hills: Scene = ({ w, h, next, one, two, ink }) => {
  const sun = { x: w * (0.25 + next() * 0.5), y: h * (0.26 + next() * 0.1), r: h * (0.15 + next() * 0.06) }
  const ridges = count(4).map(i => ridge(w, h, i, next))
  const band = (i: number, fill: string) => {
    const y = ridges[i]?.y ?? (() => h)
    const crest = count(25).map((at): Point => [(at * (w + 60)) / 24 - 30, y((at * (w + 60)) / 24 - 30)])
    return polygon([...crest, [w + 30, h + 30], [-30, h + 30]], fill)
  }
  return {
    flats: circle(sun.x, sun.y, sun.r, two) + band(1, one) + `<g opacity=".55">${band(3, ink)}</g>`,
    tone(x, y) {
      const near = ridges.findLast(each => y > each.y(x))
      if (near) {
        const depth = Math.min(0.3, (y - near.y(x)) / (h * 0.55))
        return clamp(0.16 + near.i * 0.07 + near.slope(x) * 1.15 + depth)
      }
      if (Math.hypot(x - sun.x, y - sun.y) < sun.r * 1.08) return 0
      return clamp(0.34 - (y / h) * 0.62 + 0.05 * Math.sin(x / 130 + y / 60))
    },
    strokes: '',
  }
}

function ridge(w: number, h: number, i: number, next: () => number) {
  const [a, b, p, q] = [next() * 6, next() * 6, 1 + next() * 1.6, 2.5 + next() * 2.5]
  const base = h * (0.45 + i * 0.145)
  const y = (x: number) =>
    base - h * 0.085 * Math.sin(a + (x / w) * p * Math.PI) - h * 0.035 * Math.sin(b + (x / w) * q * Math.PI)
  return { i, y, slope: (x: number) => (y(x + 8) - y(x - 8)) / 16 }
}
