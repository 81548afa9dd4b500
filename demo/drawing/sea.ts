import { circle, clamp, ground, polygon, stroke } from './shapes'
import type { Point, Scene } from './sheet'

/** A small boat under sail at night, and a moon with its path on the water. */
export const sea: Scene = ({ w, h, next, one, two, ink, paper }) => {
  const horizon = h * (0.44 + next() * 0.05)
  const moon = { x: w * (0.55 + next() * 0.2), y: h * 0.22, r: h * 0.13 }
  const boat = { x: w * (0.22 + next() * 0.12), y: h * 0.66, s: h * 0.26 }
  const phase = next() * 6
  const at = (points: Point[]) => points.map(([x, y]): Point => [boat.x + boat.s * x, boat.y + boat.s * y])
  return {
    flats:
      ground(w, h, horizon, one) +
      circle(moon.x, moon.y, moon.r, two) +
      polygon(at(sail), paper) +
      polygon(at(jib), two) +
      polygon(at(hull), ink),
    tone(x, y) {
      const top = boat.y - boat.s * 1.65
      if (y > top && y < boat.y - boat.s * 0.25) {
        const n = (x - boat.x) / (boat.s * 0.86 * ((y - top) / (boat.s * 1.4)))
        if (n > 0 && n < 1) return clamp(0.05 + n * 0.3)
      }
      if (y < horizon)
        return Math.hypot(x - moon.x, y - moon.y) < moon.r * 1.25 ? 0 : clamp(0.66 - (y / horizon) * 0.55)
      const depth = (y - horizon) / (h - horizon)
      const swell = Math.sin(x / (60 + depth * 190) + y / (7 + depth * 16) + phase)
      const chop = Math.sin(x / (38 + depth * 120) - y / 23)
      const path = Math.exp(-(((x - moon.x) / (w * (0.05 + depth * 0.08))) ** 2))
      return clamp(0.36 + (swell + 0.6 * chop) * 0.22 - path * 0.5)
    },
    strokes: stroke(
      `M${Math.round(boat.x - boat.s * 0.03)} ${Math.round(boat.y - boat.s * 1.72)}V${Math.round(boat.y)}`,
      ink,
      12,
    ),
  }
}

// The boat's parts around the foot of its mast, in lengths of the boat.
const sail: Point[] = [
  [0, -1.65],
  [0.86, -0.25],
  [0, -0.25],
]
const jib: Point[] = [
  [-0.07, -1.35],
  [-0.07, -0.25],
  [-0.62, -0.25],
]
const hull: Point[] = [
  [-0.85, -0.15],
  [1, -0.15],
  [0.68, 0.18],
  [-0.6, 0.18],
]
