import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { writePicture } from './picture-file'

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 20, b: 60 } } })

test('a picture is kept in its own size and in narrower ones, in forms that browsers choose from', async () => {
  const bytes = await drawn(1200, 800).jpeg().toBuffer()
  const picture = await writePicture(folder, bytes)
  expect(picture).toMatchObject({ type: 'image/jpeg', width: 1200, height: 800, widths: [480, 960, 1200] })
  if ('refused' in picture) throw new Error(picture.refused)
  const id = picture.file.replace('.jpg', '')
  expect(readdirSync(folder).toSorted()).toEqual(
    [`${id}.jpg`, ...[480, 960, 1200].flatMap(each => [`${id}-${each}.avif`, `${id}-${each}.webp`])].toSorted(),
  )
  const { width, height } = await sharp(readFileSync(path.join(folder, `${id}-960.webp`))).metadata()
  expect([width, height]).toEqual([960, 640])
  expect(await writePicture(folder, bytes)).toEqual(picture)
})

test('it stands upright and says nothing of where it was taken; an enormous one becomes narrower', async () => {
  const taken = await drawn(3000, 100)
    .withExif({ IFD0: { Copyright: 'Ilka' }, IFD3: { GPSLatitude: '40/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const picture = await writePicture(folder, taken)
  if ('refused' in picture) throw new Error(picture.refused)
  expect(picture).toMatchObject({ width: 100, height: 3000, widths: [] })
  const { exif, orientation } = await sharp(readFileSync(path.join(folder, picture.file))).metadata()
  expect([exif, orientation]).toEqual([undefined, undefined])
  expect(await writePicture(folder, await drawn(4000, 30).png().toBuffer())).toMatchObject({
    width: 2400,
    height: 18,
    widths: [480, 960, 1600],
  })
})

test('what is no picture, or no longer one, is refused with a reason and leaves no file', async () => {
  const before = readdirSync(folder)
  const half = (await drawn(900, 900).png().toBuffer()).subarray(0, 200)
  for (const bytes of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(0),
  ])
    expect(await writePicture(folder, bytes)).toEqual({ refused: 'it is no JPEG, PNG, WebP or GIF' })
  expect(await writePicture(folder, half)).toEqual({ refused: 'it is damaged' })
  const svgAsJpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ])
  expect(await writePicture(folder, svgAsJpeg)).toEqual({ refused: 'it is damaged' })
  const bomb = await drawn(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
  expect(await writePicture(folder, bomb)).toMatchObject({ refused: expect.stringContaining('40 million pixels') })
  expect(readdirSync(folder)).toEqual(before)
})

test('no bytes at all make it throw', async () => {
  const signature = fc.constantFrom(
    'ffd8ff',
    '89504e470d0a1a0a',
    '474946383961',
    '52494646000000005745425056503820',
    '',
  )
  await fc.assert(
    fc.asyncProperty(signature, fc.uint8Array({ maxLength: 400 }), async (hex, tail) => {
      expect(await writePicture(folder, Buffer.concat([Buffer.from(hex, 'hex'), tail]))).toHaveProperty('refused')
    }),
  )
})
