import { createHash } from 'node:crypto'
import type { DemoArticle } from './article'
import { draw, drawnSize } from './drawing/draw'

/** A drawn picture: what the database keeps of it, and its bytes. The file's name is made of what is in the file. */
export function pictureOf({ scene, seed, alt, credit }: NonNullable<DemoArticle['picture']>) {
  const svg = draw(scene, seed)
  const file = `${createHash('sha256').update(svg).digest('hex').slice(0, 20)}.svg`
  return { svg, row: { file, type: 'image/svg+xml', alt, credit, ...drawnSize } }
}
