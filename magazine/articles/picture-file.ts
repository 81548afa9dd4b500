import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { NewPicture } from './picture'

/** What is known of a picture from its file alone; alt text and credit are people's. */
export type PictureFile = Omit<NewPicture, 'alt' | 'credit'>
/** Why a picture is not taken, in words for who brought it. */
export type NotAPicture = { refused: string }

const mostBytes = 25 * 1024 * 1024
const mostPixels = 40_000_000
const widest = 2_400
const widths = [480, 960]
const widestKept = 1_600

// By default libvips reads forty formats, SVG and PDF among them, each with the holes of its reader.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map(name => `VipsForeignLoad${name}Buffer`) })

/**
 * Reads a picture (JPEG, PNG, WebP or GIF, whatever it is called), and writes it anew into `folder`: upright, in sRGB,
 * without what cameras write into it, at most 2,400 pixels wide, and in AVIF and WebP: in narrower widths, and in its own
 * or 1,600 pixels, since a browser takes none but these where it reads them. Of a moving one the first frame is taken. The name is a hash of the bytes, so the same picture is the same files.
 */
export async function writePicture(folder: string, bytes: Buffer): Promise<PictureFile | NotAPicture> {
  if (bytes.length > mostBytes) return { refused: 'it is larger than 25 MB; save it smaller' }
  const kind = kindOf(bytes)
  if (!kind) return { refused: 'it is no JPEG, PNG, WebP or GIF' }
  try {
    const whole = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient().toColourspace('srgb')
    return await writeAll(folder, idOf(bytes), { kind, whole })
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('pixel limit')
    return { refused: tooLarge ? 'it has more than 40 million pixels; save it smaller' : 'it is damaged' }
  }
}

/**
 * Writes the middle of a picture (JPEG, PNG or WebP, whatever it is called) into `folder` as a small square, upright, in
 * sRGB and without what cameras write into it. False: it is none of these, damaged, or larger than it may be.
 */
export async function writeSquare(folder: string, file: string, { bytes, side }: { bytes: Buffer; side: number }) {
  const kind = bytes.subarray(0, 3).toString('latin1') === 'GIF' ? undefined : kindOf(bytes)
  if (!kind) return false
  const square = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: side, height: side, fit: 'cover' })
    .webp({ quality: 80 })
  const written = await square.toBuffer().catch(() => undefined)
  if (!written) return false
  await mkdir(folder, { recursive: true })
  await put(folder, file, written)
  return true
}

/** The names that a picture of these bytes may have: to look whether it is here already costs less than to write it. */
export const namesOf = (bytes: Buffer): string[] => [jpeg, png, webp].map(({ end }) => `${idOf(bytes)}.${end}`)

const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 20)

type Kind = { end: 'jpg' | 'png' | 'webp'; type: string; as: (picture: Sharp) => Sharp }

const jpeg: Kind = { end: 'jpg', type: 'image/jpeg', as: picture => picture.jpeg({ quality: 82, mozjpeg: true }) }
const png: Kind = { end: 'png', type: 'image/png', as: picture => picture.png({ compressionLevel: 9 }) }
const webp: Kind = { end: 'webp', type: 'image/webp', as: picture => picture.webp({ quality: 82 }) }

function kindOf(bytes: Buffer): Kind | undefined {
  const begins = (signature: string, at = 0) =>
    bytes.subarray(at, at + signature.length).toString('latin1') === signature
  if (begins('\u{ff}\u{d8}\u{ff}')) return jpeg
  if (begins('\u{89}PNG\r\n\u{1a}\n') || begins('GIF87a') || begins('GIF89a')) return png
  return begins('RIFF') && begins('WEBP', 8) ? webp : undefined
}

async function writeAll(folder: string, id: string, { kind, whole }: { kind: Kind; whole: Sharp }) {
  await mkdir(folder, { recursive: true })
  const resized = (width: number) => whole.clone().resize({ width, withoutEnlargement: true })
  const { data, info } = await kind.as(resized(widest)).toBuffer({ resolveWithObject: true })
  const narrower = widths.filter(width => width < info.width)
  const kept = narrower.length > 0 ? [...narrower, Math.min(info.width, widestKept)] : []
  for (const width of kept) {
    await put(folder, `${id}-${width}.avif`, await resized(width).avif({ quality: 52, effort: 3 }).toBuffer())
    await put(folder, `${id}-${width}.webp`, await resized(width).webp({ quality: 78 }).toBuffer())
  }
  const file = `${id}.${kind.end}`
  await put(folder, file, data) // last: where it is, the others are
  return { file, type: kind.type, width: info.width, height: info.height, widths: kept }
}

/** Written whole or not at all: a run may be cut off. */
async function put(folder: string, name: string, bytes: Buffer) {
  const whole = path.join(folder, name)
  await writeFile(`${whole}.part`, bytes)
  await rename(`${whole}.part`, whole)
}
