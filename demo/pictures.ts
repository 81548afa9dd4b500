import { createHash } from 'node:crypto'
import { z } from 'zod'
import { draw, drawnSize, sceneNames } from './drawing/draw'

type Drawn = { scene: (typeof sceneNames)[number]; seed: string; alt: string; credit: string }

/** A drawn picture: what the database keeps of it, and its bytes. The file's name is made of what is in the file. */
export function pictureOf({ scene, seed, alt, credit }: Drawn) {
  const svg = drawnOnce(scene, seed)
  const file = `${createHash('sha256').update(svg).digest('hex').slice(0, 20)}.svg`
  return { svg, row: { file, type: 'image/svg+xml', alt, credit, ...drawnSize } }
}

// A picture takes a tenth of a second, and tests load the magazine many times.
const made = new Map<string, string>()
function drawnOnce(name: Drawn['scene'], seed: string) {
  const key = `${name}/${seed}`
  const svg = made.get(key) ?? draw(name, seed)
  made.set(key, svg)
  return svg
}

const scene = z.enum(sceneNames)
const written = /!\[([^\]]*)\]\(drawn:([a-z]+)\/([\w-]+)|still="drawn:([a-z]+)\/([\w-]+)"/g

/**
 * The Markdown of a demo article with its `drawn:SCENE/SEED` addresses made those of pictures, and the pictures. Throws
 * where a scene is named that there is not.
 */
export function withPictures(body: string, credit: string) {
  const pictures: ReturnType<typeof pictureOf>[] = []
  const drawn = (name: string, seed: string, alt: string) => {
    const picture = pictureOf({ scene: scene.parse(name), seed, alt, credit })
    pictures.push(picture)
    return `/media/${picture.row.file}`
  }
  const text = body.replace(
    written,
    (_, alt: string = '', name: string = '', seed: string = '', still: string = '', stillSeed: string = '') =>
      still ? `still="${drawn(still, stillSeed, alt)}"` : `![${alt}](${drawn(name, seed, alt)}`,
  )
  return { text, pictures }
}
