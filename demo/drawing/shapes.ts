import type { Point } from './sheet'

/** The value, kept between 0 and 1. */
export const clamp = (value: number) => Math.max(0, Math.min(1, value))

/** The numbers from 0 up to, and without, `end`. */
export const count = (end: number) => [...Array(end).keys()]

export const circle = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${Math.round(r)}" fill="${fill}"/>`

export const polygon = (points: Point[], fill: string) =>
  `<path d="M${points.map(point => point.map(Math.round).join(' ')).join('L')}Z" fill="${fill}"/>`

/** A filled rectangle over the sheet's edges, from `top` down. */
export const ground = (w: number, h: number, top: number, fill: string) =>
  polygon(
    [
      [-30, top],
      [w + 30, top],
      [w + 30, h + 30],
      [-30, h + 30],
    ],
    fill,
  )

/** A line on top of the engraving. */
export const stroke = (path: string, ink: string, width: number, rest = '') =>
  `<path d="${path}"${rest} stroke="${ink}" stroke-width="${width}"/>`

/** How dark a ball lit from the upper left is at a point; `undefined` beside it. */
export function ball(x: number, y: number, cx: number, cy: number, r: number): number | undefined {
  const [nx, ny] = [(x - cx) / r, (y - cy) / r]
  const inside = nx * nx + ny * ny
  if (inside > 1) return undefined
  return clamp(0.98 - (Math.sqrt(1 - inside) * 0.62 - nx * 0.42 - ny * 0.5) * 0.95)
}
