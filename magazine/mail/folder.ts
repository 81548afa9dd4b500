import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Outgoing, Post } from './post'

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
