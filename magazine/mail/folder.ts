import { constants } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { inArray } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Outgoing, Post } from './post'

const atOnce = 100

type Named = Pick<Outgoing, 'id' | 'createdAt'>

/** The post of a magazine without mail server: each letter becomes a file in a folder, which only the magazine can read. */
export const folderPost = (folder: string): Post => ({
  send: letter => write(folder, letter),
  close: () => Promise.resolve(),
  isClosed: () => false,
})

/** The text of a letter that became a file; undefined if it is not there. */
export async function textInFolder(folder: string, letter: Named): Promise<string | undefined> {
  try {
    const whole = await readFile(fileOf(folder, letter), 'utf8')
    return whole.slice(whole.indexOf('\n\n') + 2).split(`\n${mark}\n`)[0]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Takes away the files of letters that nothing is kept of any more: forgotten after their time, or with a member who has
 * left. A job calls it.
 */
export async function clearFolder({ read, t: { letters } }: Store, folder: string): Promise<void> {
  const files = await readdir(folder).catch(() => [])
  for (let at = 0; at < files.length; at += atOnce) {
    const named = files.slice(at, at + atOnce).flatMap(file => {
      const [, time, id] = /^(\d{1,15})-(\d{1,15})\.txt(?:\.part)?$/.exec(file) ?? []
      return id === undefined ? [] : [{ file, id: Number(id), time: Number(time) }]
    })
    const ids = named.map(({ id }) => id)
    const rows = ids.length
      ? await read
          .select({ id: letters.id, createdAt: letters.createdAt })
          .from(letters)
          .where(inArray(letters.id, ids))
      : []
    const known = new Set(rows.map(({ id, createdAt }) => `${createdAt.getTime()}-${id}`))
    for (const { file, id, time } of named)
      if (!known.has(`${time}-${id}`)) await rm(path.join(folder, file), { force: true })
  }
}

/** A file that is there was delivered, even if the process died before it could note that. Whole or not at all. */
async function write(folder: string, letter: Outgoing): Promise<void> {
  const file = fileOf(folder, letter)
  if (await isThere(file)) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = await open(`${file}.part`, 'w', 0o600)
  try {
    await draft.writeFile(asText(letter))
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${file}.part`, file)
}

// The time too: with a new database in an old folder the numbers begin again.
const fileOf = (folder: string, { id, createdAt }: Named) => path.join(folder, `${createdAt.getTime()}-${id}.txt`)

const isThere = (file: string) =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  )

/** Between the letter as text and the same as HTML. */
const mark = '-- html --'

const asText = ({ to, subject, text, html, createdAt }: Outgoing) =>
  [
    `To: ${to}\nSubject: ${subject}\nDate: ${createdAt.toUTCString()}\n\n${text.trimEnd()}\n`,
    html && `${mark}\n${html}`,
  ].join('')
