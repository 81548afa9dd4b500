import { circle, clamp, count, polygon, stroke } from './shapes'
import type { Point, Scene } from './sheet'

/** A tower of five storeys that leans, and a plumb line before a disc. */
export const tower: Scene = ({ w, h, next, one, two, ink, paper }) => {
  const left = w * (0.2 + next() * 0.06)
  const floors = count(5).map(i => ({
    x: left + i * w * 0.012,
    r: w * (0.17 - i * 0.017),
    top: h * (0.76 - i * 0.15),
    bottom: h * (0.905 - i * 0.15),
    arches: 4 - Math.floor(i / 2),
  }))
  const bob = { x: w * (0.7 + next() * 0.08), y: h * 0.66, r: h * 0.13 }
  return {
    flats:
      circle(bob.x, h * 0.44, h * 0.34, two) +
      floors.map(each => polygon(box(each), one)).join('') +
      polygon(bobShape(bob), paper),
    tone(x, y) {
      const n = (x - bob.x) / halfOfBob(bob, y)
      if (Math.abs(n) < 1) return clamp(0.08 + (n + 0.3) ** 2 * 0.62)
      const floor = floors.find(each => y >= each.top && y <= each.bottom && Math.abs(x - each.x) <= each.r)
      if (floor) return masonry(floor, x, y)
      if (y > h * 0.905) return clamp(0.42 + (y - h * 0.905) / (h * 0.3))
      return clamp(0.05 + (1 - y / h) * 0.22)
    },
    strokes: stroke(`M${Math.round(bob.x)} 0V${Math.round(bob.y - bob.r)}`, ink, 9),
  }
}

type Floor = { x: number; r: number; top: number; bottom: number; arches: number }
type Bob = { x: number; y: number; r: number }

const box = ({ x, r, top, bottom }: Floor): Point[] => [
  [x - r, top],
  [x + r, top],
  [x + r, bottom],
  [x - r, bottom],
]

const bobShape = ({ x, y, r }: Bob): Point[] => [
  [x - r * 0.62, y - r],
  [x + r * 0.62, y - r],
  [x + r * 0.72, y - r * 0.2],
  [x, y + r * 1.5],
  [x - r * 0.72, y - r * 0.2],
]

function halfOfBob(bob: Bob, y: number) {
  const t = (y - (bob.y - bob.r)) / bob.r
  if (t < 0 || t > 2.5) return 0
  return t < 0.8 ? bob.r * (0.62 + 0.125 * t) : (bob.r * 0.72 * (2.5 - t)) / 1.7
}

function masonry({ x: middle, r, top, bottom, arches }: Floor, x: number, y: number) {
  const n = (x - middle) / r
  const cell = (((n + 1) / 2) * arches) % 1
  const v = (y - top) / (bottom - top)
  const round = v > 0.55 || Math.hypot((cell - 0.5) / 0.28, (0.55 - v) / 0.24) < 1
  if (Math.abs(cell - 0.5) < 0.28 && v > 0.32 && round) return 0.92
  return v < 0.1 ? 0.62 : clamp(0.12 + (n + 0.4) ** 2 * 0.5)
}
