import { ball, circle, clamp, count } from './shapes'
import type { Scene } from './sheet'

/** Seven discs of different sizes, some turned towards one another. */
export const voices: Scene = ({ w, h, next, one, two }) => {
  const discs = count(7).map(i => ({
    x: w * (0.12 + i * 0.128 + (next() - 0.5) * 0.05),
    y: h * (0.3 + (i % 2) * 0.34 + (next() - 0.5) * 0.14),
    r: h * (0.14 + next() * 0.13),
    fill: [one, two, 'none'][i % 3] ?? 'none',
  }))
  return {
    flats: discs.map(({ x, y, r, fill }) => circle(x, y, r, fill)).join(''),
    tone(x, y) {
      let tone = 0.1
      for (const disc of discs) {
        const distance = Math.hypot(x - disc.x, y - disc.y) / disc.r
        if (distance < 1 && disc.fill === 'none') tone = Math.floor(distance * 6) % 2 ? 0.78 : 0.04
        else if (distance < 1) tone = (ball(x, y, disc.x, disc.y, disc.r) ?? 0) * 0.95
        else if (distance < 1.09) tone = 0
      }
      return clamp(tone)
    },
    strokes: '',
  }
}
