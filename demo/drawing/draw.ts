import { city } from './city'
import { clock } from './clock'
import { engrave } from './engrave'
import { hills } from './hills'
import { river } from './river'
import { scales } from './scales'
import { sea } from './sea'
import { sheetOf } from './sheet'
import { tower } from './tower'
import { vessel } from './vessel'
import { voices } from './voices'
import { window } from './window'

const scenes = { hills, vessel, tower, sea, city, voices, clock, scales, window, river }
export type SceneName = keyof typeof scenes
export const sceneNames = Object.keys(scenes) as SceneName[]

/** The width and height in pixels that every picture says of itself. */
export const drawnSize = { width: 1050, height: 700 }

/** The most that a picture may weigh, in bytes: its lines are drawn further apart until it does. */
const heaviestPicture = 11_900

/** How far lines are apart, in units of the sheet, where a scene is light enough for it. */
const finestPitch = 18

/** An illustration as SVG: engraved lines over two flat spot colours, a little out of register. Same seed, same bytes. */
export function draw(scene: SceneName, seed: string): string {
  for (let pitch = finestPitch; ;) {
    const svg = drawn(scene, seed, pitch)
    if (svg.length <= heaviestPicture) return svg
    // Bytes fall a little slower than lines, so this stops short of the pitch that will do, and few are tried in vain.
    pitch = Math.max(pitch + 1, Math.floor((pitch * svg.length) / heaviestPicture))
  }
}

function drawn(scene: SceneName, seed: string, pitch: number) {
  const sheet = sheetOf(`${scene} ${seed}`)
  const { w, h, next, paper, ink } = sheet
  const { flats, tone, strokes } = scenes[scene](sheet)
  const [sway, phase] = [6 + next() * 8, next() * 6]
  const bend = (x: number) => sway * Math.sin(x / 420 + phase)
  let lines = ''
  for (let y = pitch / 2; y < h; y += pitch) lines += engrave({ tone, w, pitch, bend }, y)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${drawnSize.width}" height="${drawnSize.height}">` +
    `<path fill="${paper}" d="M0 0h${w}v${h}H0z"/><g transform="translate(9 -7)">${flats}</g>` +
    `<path fill="${ink}" d="${lines}"/>${strokes}</svg>\n`
  )
}
