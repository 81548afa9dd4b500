import { createHash } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import type { Tx } from '@/db/store'
import { putPicture } from '@/magazine/articles/picture'
import type { NotTaken } from './story'

/** A picture that lies in the magazine's folder under a name made of its content. */
export type PictureFile = { file: string; type: string; width: number; height: number }

export const largestPictureBytes = 20_000_000
const mostPixels = 40_000_000

const kinds = [
  { extension: 'jpg', type: 'image/jpeg', start: /^ffd8ff/ },
  { extension: 'png', type: 'image/png', start: /^89504e470d0a1a0a/ },
  { extension: 'webp', type: 'image/webp', start: /^52494646.{8}57454250/ },
  { extension: 'gif', type: 'image/gif', start: /^474946383[79]61/ },
]

// Of all that sharp reads (SVG, PDF, AVIF, TIFF) only what is taken here: the rest never gets near its reader.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
})

/**
 * Puts a picture into the magazine's folder, whatever its name says it is. Refused is what its first bytes don't show to be
 * JPEG, PNG, WebP or GIF, what has too many bytes or pixels, and what can't be read.
 */
export async function keepPictureFile(folder: string, bytes: Buffer): Promise<PictureFile | NotTaken> {
  const kind = kinds.find(({ start }) => start.test(bytes.subarray(0, 16).toString('hex')))
  if (!kind) return { refused: 'it is not JPEG, PNG, WebP or GIF' }
  if (bytes.length > largestPictureBytes) return { refused: `it has more than ${largestPictureBytes} bytes` }
  const size = await sizeOf(bytes)
  if (!size) return { refused: 'it can’t be read' }
  if (size.width * size.height > mostPixels) return { refused: `it has more than ${mostPixels} pixels` }
  const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${kind.extension}`
  await writeOnce(folder, file, bytes)
  return { file, type: kind.type, ...size }
}

/** The row of a picture that lies in the folder. One that is there already stays as it is described. Returns its id. */
export async function pictureRow(tx: Tx, file: PictureFile, words: { alt: string; credit: string }): Promise<number> {
  const { pictures } = tx.t
  const [known] = await tx.select({ id: pictures.id }).from(pictures).where(eq(pictures.file, file.file))
  return known?.id ?? putPicture(tx, { ...file, ...words })
}

/** As it is seen: a camera may have been turned. */
async function sizeOf(bytes: Buffer) {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    return autoOrient
  } catch {
    return undefined
  }
}

async function writeOnce(folder: string, file: string, bytes: Buffer) {
  const at = path.join(folder, file)
  const there = await stat(at).catch(() => undefined)
  if (there?.size === bytes.length) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = `${at}.${process.pid}.tmp`
  await writeFile(unfinished, bytes)
  await rename(unfinished, at)
}
