import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { type CardWords, drawCard, sheet } from './card'
import { colours } from './colours'
import { icons } from './icons'

/** A picture to be drawn: a card with its words, or an icon by the last part of its address. */
export type Drawing = { card: CardWords } | { icon: string }

// One for all cards: three megabytes that JavaScript does not see would be cleared up late.
let kept: Canvas | undefined

/** Draws a picture: a PNG, or an ICO. The same drawing is the same bytes. Throws for an icon that there is none of. */
export async function drawn(drawing: Drawing): Promise<Buffer> {
  if ('card' in drawing) return drawCard(drawing.card, (kept ??= sheet())).encode('png')
  const icon = icons[drawing.icon]
  if (!icon) throw new Error(`there is no icon ${drawing.icon}`)
  const png = await (await drawIcon(icon.size, icon.purpose === 'maskable')).encode('png')
  return drawing.icon.endsWith('.ico') ? icoOf(png, icon.size) : png
}

// Whatever mask a system lays over an icon leaves a circle of four fifths.
const withinMask = 0.72

/** The icon of public/favicon.svg. Under a mask its figure is smaller, and its ground and line go on to the edge. */
async function drawIcon(size: number, masked: boolean): Promise<Canvas> {
  const picture = await loadImage(await readFile(path.resolve('public/favicon.svg')))
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  const margin = masked ? Math.round((size * (1 - withinMask)) / 2) : 0
  context.fillStyle = colours.accent
  context.fillRect(0, 0, size, size)
  context.drawImage(picture, margin, margin, size - 2 * margin, size - 2 * margin)
  if (masked) context.drawImage(canvas, 0, margin + 2, size, 1, 0, 0, size, margin + 2)
  return canvas
}

/** A picture as the one of an ICO: its list of one, and the PNG itself. */
function icoOf(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // an icon
  head.writeUInt16LE(1, 4) // one picture
  head.writeUInt8(size % 256, 6)
  head.writeUInt8(size % 256, 7)
  head.writeUInt16LE(1, 10) // planes
  head.writeUInt16LE(32, 12) // bits a pixel
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
