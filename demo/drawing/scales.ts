import { ball, circle, clamp, ground, polygon, stroke } from './shapes'
import type { Point, Scene } from './sheet'

/** A balance on a table, a little out of level: a ball in one pan, two weights in the other. */
export const scales: Scene = ({ w, h, next, one, two, ink }) => {
  const table = h * 0.82
  const post = { x: w * (0.44 + next() * 0.12), top: h * 0.16 }
  const tilt = (next() < 0.5 ? -1 : 1) * h * (0.03 + next() * 0.03)
  const pans = [-1, 1].map(side => ({ x: post.x + side * w * 0.235, y: h * 0.58 + side * tilt, r: w * 0.14, side }))
  const load = (pan: Pan) => ({ x: pan.x, y: pan.y - h * 0.115, r: h * 0.115 })
  const balls = pans.filter(({ side }) => side < 0).map(load)
  const weights = pans.filter(({ side }) => side > 0).flatMap(pan => brass(pan, h))
  return {
    flats:
      ground(w, h, table, two) +
      pans.map(pan => polygon(bowl(pan), one)).join('') +
      balls.map(({ x, y, r }) => circle(x, y, r, two)).join('') +
      weights.map(each => polygon(box(each), two)).join(''),
    tone(x, y) {
      for (const each of balls) {
        const lit = ball(x, y, each.x, each.y, each.r)
        if (lit !== undefined && y < each.y + each.r) return lit * 0.9
      }
      const weight = weights.find(each => x > each.x && x < each.x + each.w && y > each.y && y < each.y + each.h)
      if (weight) return clamp(0.12 + ((x - weight.x) / weight.w) ** 2 * 0.75)
      for (const { x: middle, y: rim, r } of pans) {
        const [n, depth] = [(x - middle) / r, (y - rim) / (r * 0.42)]
        if (depth >= 0 && depth * depth + n * n < 1) return clamp(0.22 + (n + 0.4) ** 2 * 0.45)
      }
      if (y > table) return Math.abs(x - post.x - w * 0.05) < w * 0.14 && y < table + h * 0.05 ? 0.8 : 0.16
      return clamp(0.08 + (1 - x / w) * 0.3)
    },
    strokes: stand(post, h, table, ink) + beam(post, pans, ink) + pans.map(pan => threads(post, pan, ink)).join(''),
  }
}

type Pan = { x: number; y: number; r: number; side: number }
type Post = { x: number; top: number }
type Box = { x: number; y: number; w: number; h: number }

const bowl = ({ x, y, r }: Pan) =>
  [...Array(17).keys()].map((i): Point => {
    const angle = (i / 16) * Math.PI
    return [x - Math.cos(angle) * r, y + Math.sin(angle) * r * 0.42]
  })

const brass = ({ x, y }: Pan, h: number): Box[] => [
  { x: x - h * 0.11, y: y - h * 0.16, w: h * 0.12, h: h * 0.16 },
  { x: x + h * 0.03, y: y - h * 0.1, w: h * 0.08, h: h * 0.1 },
]

const box = ({ x, y, w, h }: Box): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]

const at = (x: number, y: number) => `${Math.round(x)} ${Math.round(y)}`

const stand = ({ x, top }: Post, h: number, table: number, ink: string) =>
  stroke(`M${at(x, top - h * 0.05)}V${Math.round(table)}`, ink, 26) +
  stroke(`M${at(x - h * 0.17, table)}h${Math.round(h * 0.34)}`, ink, 44)

const end = (post: Post, pan: Pan) => [pan.x, post.top + (pan.y - pan.r * 1.1) * 0.28] as const

const beam = (post: Post, pans: Pan[], ink: string) =>
  stroke(`M${pans.map(pan => at(...end(post, pan))).join('L')}`, ink, 22)

const threads = (post: Post, pan: Pan, ink: string) => {
  const top = at(...end(post, pan))
  return stroke(`M${at(pan.x - pan.r, pan.y)}L${top}L${at(pan.x + pan.r, pan.y)}`, ink, 7, ' fill="none"')
}
