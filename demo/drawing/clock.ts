import { circle, clamp, ground, stroke } from './shapes'
import type { Scene } from './sheet'

/** A clock on a brick wall. It has two minute hands, eleven minutes apart. */
export const clock: Scene = ({ w, h, next, one, two, ink, paper }) => {
  const dial = { x: w * (0.36 + next() * 0.28), y: h * 0.5, r: h * 0.37 }
  const minutes = Math.floor(next() * 720)
  const hand = (turn: number, length: number, width: number, fill: string) => {
    const angle = turn * 2 * Math.PI
    const point = (far: number) =>
      `${Math.round(dial.x + Math.sin(angle) * far * dial.r)} ${Math.round(dial.y - Math.cos(angle) * far * dial.r)}`
    return stroke(`M${point(-0.16)}L${point(length)}`, fill, width)
  }
  return {
    flats: ground(w, h, -30, one) + circle(dial.x, dial.y, dial.r * 1.1, two) + circle(dial.x, dial.y, dial.r, paper),
    tone(x, y) {
      const far = Math.hypot(x - dial.x, y - dial.y) / dial.r
      if (far > 1.1) return bricks(x, y, w)
      if (far > 1) return 0.55
      const shade = 0.04 + Math.max(0, far - 0.55) * 0.25 * (x < dial.x ? 1 : 0.3)
      return isMark(x - dial.x, y - dial.y, dial.r) ? 0.95 : shade
    },
    strokes:
      hand(minutes / 720, 0.5, 44, ink) +
      hand((minutes + 49) / 60, 0.78, 26, two) +
      hand(minutes / 60, 0.8, 26, ink) +
      circle(dial.x, dial.y, 40, ink),
  }
}

/** Twelve strokes along the edge of the dial, those of the quarters longer. */
function isMark(x: number, y: number, r: number) {
  const hour = ((Math.atan2(x, -y) / (2 * Math.PI)) * 12 + 12) % 12
  const off = Math.abs(hour - Math.round(hour))
  const far = Math.hypot(x, y) / r
  const quarter = Math.round(hour) % 3 === 0
  return far < 0.95 && far > (quarter ? 0.74 : 0.82) && off * far < (quarter ? 0.075 : 0.045)
}

function bricks(x: number, y: number, w: number) {
  const course = Math.floor(y / 100)
  const along = (x + (course % 2) * 130) / 260
  const joint = y - course * 100 < 14 || (along - Math.floor(along)) * 260 < 14
  if (joint) return 0
  const own = ((Math.floor(along) * 7 + course * 13) % 5) * 0.035
  return clamp(0.3 + own + (x / w) * 0.22)
}
