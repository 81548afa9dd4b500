import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { and, eq, isNull } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { writeSquare } from '@/magazine/articles/picture-file'
import { Refusal } from '@/magazine/settings/refusal'
import { mostPictureMegabytes, ownerOfPicture, pictureFormats, pictureSide } from './rules'

/**
 * Writes what a member uploaded anew, small, square and without what cameras write into it, and gives the file's name,
 * which nobody guesses. Refuses what is too large, damaged, or no JPEG, PNG or WebP.
 */
export async function writePictureOf(memberId: number, folder: string, upload: File): Promise<string> {
  const values = { mostPictureMegabytes, formats: pictureFormats }
  if (upload.size > mostPictureMegabytes * 2 ** 20)
    throw new Refusal('account.pictureLarge', { field: 'picture', values })
  const file = `m${memberId}-${randomBytes(12).toString('hex')}.webp`
  const taken = await writeSquare(folder, file, { bytes: Buffer.from(await upload.arrayBuffer()), side: pictureSide })
  if (!taken) throw new Refusal('account.pictureWrong', { field: 'picture', values })
  return file
}

/** Takes a member's picture away. One that is gone already is no harm. */
export const removePicture = (folder: string, file: string): Promise<void> =>
  rm(path.join(folder, file), { force: true })

/** Whether a file is the picture of a member now; who is leaving has none to be seen. */
export async function isMembersPicture({ read, t: { members } }: Store, file: string): Promise<boolean> {
  const id = ownerOfPicture(file)
  if (id === undefined) return false
  const [row] = await read
    .select({ picture: members.picture })
    .from(members)
    .where(and(eq(members.id, id), isNull(members.leavingAt)))
  return row?.picture === file
}
