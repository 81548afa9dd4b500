import { stat } from 'node:fs/promises'
import path from 'node:path'
import { eq, inArray } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { putPicture } from '@/magazine/articles/picture'
import { namesOf, writePicture, type NotAPicture, type PictureFile } from '@/magazine/articles/picture-file'

/** A picture of these bytes in the magazine's folder: the one that is there, or written now. */
export async function keptPicture(
  { read, t }: Store,
  folder: string,
  bytes: Buffer,
): Promise<PictureFile | NotAPicture> {
  const { file, type, width, height, widths } = t.pictures
  const [known] = await read
    .select({ file, type, width, height, widths })
    .from(t.pictures)
    .where(inArray(file, namesOf(bytes)))
  const isThere = known && (await stat(path.join(folder, known.file)).catch(() => undefined))
  return isThere ? known : writePicture(folder, bytes)
}

/** The row of a picture. One that is there already stays as it is described. Returns its id. */
export async function pictureRow(tx: Tx, file: PictureFile, words: { alt: string; credit: string }): Promise<number> {
  const { pictures } = tx.t
  const [known] = await tx.select({ id: pictures.id }).from(pictures).where(eq(pictures.file, file.file))
  return known?.id ?? putPicture(tx, { ...file, ...words })
}
