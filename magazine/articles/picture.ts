import { eq, inArray } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { idOf } from './new-row'

/** A picture of the magazine; `width` and `height` are its own, in pixels. */
export type Picture = { src: string; alt: string; credit: string; width: number; height: number; widths: number[] }
export type NewPicture = {
  file: string
  type: string
  alt: string
  credit?: string
  width: number
  height: number
  widths?: number[]
}
type Row = Omit<Picture, 'src'> & { file: string }

const folder = '/media/'

/** Whether `file` is the name of a picture of the magazine, or of one of the widths it is kept in. */
export async function isPicture({ read, t }: Store, file: string): Promise<boolean> {
  const [, id, width] = /^(.+)-(\d{3,4})\.(?:avif|webp)$/.exec(file) ?? []
  const names = id === undefined ? [file] : [file, ...['jpg', 'png', 'webp'].map(end => `${id}.${end}`)]
  const rows = await read
    .select({ file: t.pictures.file, widths: t.pictures.widths })
    .from(t.pictures)
    .where(inArray(t.pictures.file, names))
  return rows.some(row => row.file === file || row.widths.includes(Number(width)))
}

/** Adds a picture, or describes the one of this file anew. Returns its id. */
export async function putPicture(tx: Tx, { file, credit = '', widths = [], ...rest }: NewPicture): Promise<number> {
  const { t } = tx
  const set = { ...rest, credit, widths }
  return idOf(
    await tx
      .insert(t.pictures)
      .values({ file, ...set })
      .onConflictDoUpdate({ target: t.pictures.file, set })
      .returning({ id: t.pictures.id }),
  )
}

/** What is known of the pictures within an article's text, by their addresses. */
export async function picturesWithin({ read, t }: Store, articleId: number): Promise<Map<string, Picture>> {
  const rows = await read
    .select(pictureColumns(read))
    .from(t.articlePictures)
    .innerJoin(t.pictures, eq(t.pictures.id, t.articlePictures.pictureId))
    .where(eq(t.articlePictures.articleId, articleId))
  return new Map(rows.map(row => [folder + row.file, pictureOf(row)]))
}

/** Notes which pictures of the magazine an article's Markdown names. */
export async function setPicturesWithin(tx: Tx, articleId: number, body: string) {
  const { t } = tx
  const files = [...new Set(body.match(/(?<=\/media\/)[\w-]+\.\w+/g))]
  const known = files.length
    ? await tx.select({ id: t.pictures.id }).from(t.pictures).where(inArray(t.pictures.file, files))
    : []
  await tx.delete(t.articlePictures).where(eq(t.articlePictures.articleId, articleId))
  if (known.length) await tx.insert(t.articlePictures).values(known.map(({ id }) => ({ articleId, pictureId: id })))
}

export const pictureColumns = ({ t }: Pick<Reading, 't'>) => ({
  file: t.pictures.file,
  alt: t.pictures.alt,
  credit: t.pictures.credit,
  width: t.pictures.width,
  height: t.pictures.height,
  widths: t.pictures.widths,
})

export const pictureOf = ({ file, ...rest }: Row): Picture => ({ src: folder + file, ...rest })
