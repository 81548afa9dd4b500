import { circle, clamp, count, ground, stroke } from './shapes'
import type { Scene } from './sheet'

/** Houses at night, some windows lit. */
export const city: Scene = ({ w, h, next, one, two, ink }) => {
  const houses = row(w, h, next)
  const moon = { x: w * 0.78, y: h * 0.17, r: h * 0.09 }
  const lights = houses.flatMap(house => house.lights).filter(({ y }) => y < h * 0.86)
  return {
    flats: ground(w, h, -30, one) + circle(moon.x, moon.y, moon.r, two) + lights.map(each => pane(each, two)).join(''),
    tone(x, y) {
      if (y > h * 0.88) return clamp(0.35 + 0.4 * Math.sin(x / 70 + y / 9) ** 2 * 0.8)
      const house = houses.find(each => x >= each.x && x < each.x + each.width)
      if (!house) return 0
      const n = (x - house.x) / house.width
      const roof = house.gable ? house.top - h * 0.09 * (1 - Math.abs(n - 0.5) * 2) : house.top
      if (y < roof) return Math.hypot(x - moon.x, y - moon.y) < moon.r * 1.3 ? 0 : clamp(0.13 + (y / h) * 0.2)
      return house.lights.some(each => shines(each, x, y)) ? 0 : clamp(house.tone + n * 0.4)
    },
    strokes: stroke(`M0 ${Math.round(h * 0.88)}H${w}`, ink, 10),
  }
}

type Light = { x: number; y: number; w: number; h: number }

function row(w: number, h: number, next: () => number) {
  const houses = []
  for (let x = -w * 0.02; x < w;) {
    const width = w * (0.1 + next() * 0.09)
    const top = h * (0.26 + next() * 0.34)
    const lit = count(24).map(() => next() < 0.3)
    houses.push({
      x,
      width,
      top,
      lights: lightsOf(w, h, { x, width, top }, lit),
      tone: 0.3 + next() * 0.34,
      gable: next() < 0.5,
    })
    x += width
  }
  return houses
}

/** The lit windows of a house: six rows, as many columns as it is wide. */
function lightsOf(w: number, h: number, house: { x: number; width: number; top: number }, lit: boolean[]): Light[] {
  const columns = Math.max(2, Math.round(house.width / (w * 0.045)))
  const size = house.width / (columns * 2 + 1)
  return count(6 * columns)
    .filter(i => lit[i])
    .map(i => ({
      x: house.x + size * (1 + (i % columns) * 2),
      y: house.top + h * 0.07 + Math.floor(i / columns) * h * 0.105,
      w: size,
      h: h * 0.062,
    }))
}

const pane = ({ x, y, w, h }: Light, fill: string) => {
  const width = Math.round(w)
  return `<path d="M${Math.round(x)} ${Math.round(y)}h${width}v${Math.round(h)}h-${width}z" fill="${fill}"/>`
}

/** Lines leave a lit window free, moved as the spot colours are. */
const shines = ({ x: left, y: top, w, h }: Light, x: number, y: number) =>
  x > left + 9 && x < left + w + 9 && y > top - 7 && y < top + h - 7
