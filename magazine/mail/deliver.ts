import { constants } from 'node:fs'
import { access, mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { Store } from '@/db/store'

const atOnce = 50
const longestWaitMinutes = 60

type Due = { id: number; to: string; subject: string; text: string; createdAt: Date; attempts: number }

/**
 * Delivers the letters that are due as files in a folder, each at most once: a file that is there was delivered,
 * even if the process died before it could note that. One that can't be written is tried again, later each time. Tells
 * how many were delivered.
 */
export async function deliverLetters(store: Store, folder: string, now: Date): Promise<number> {
  const { letters } = store.t
  const due = await store.read
    .select()
    .from(letters)
    .where(and(isNull(letters.sentAt), lte(letters.dueAt, now)))
    .orderBy(asc(letters.dueAt), asc(letters.id))
    .limit(atOnce)
  let delivered = 0
  for (const letter of due) {
    const sent = await written(folder, letter)
    const attempts = letter.attempts + 1
    const minutes = Math.min(2 ** letter.attempts, longestWaitMinutes)
    const state = sent ? { attempts, sentAt: now } : { attempts, dueAt: new Date(now.getTime() + minutes * 60_000) }
    await store.write(async tx => {
      await tx.update(letters).set(state).where(eq(letters.id, letter.id))
    })
    if (sent) delivered++
  }
  return delivered
}

/** Whole or not at all: written and synced under another name first. */
async function written(folder: string, letter: Due): Promise<boolean> {
  // The time too: with a new database in an old folder the numbers begin again.
  const file = path.join(folder, `${letter.createdAt.getTime()}-${letter.id}.txt`)
  try {
    if (await isThere(file)) return true
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const draft = await open(`${file}.part`, 'w', 0o600)
    try {
      await draft.writeFile(asText(letter))
      await draft.sync()
    } finally {
      await draft.close()
    }
    await rename(`${file}.part`, file)
    return true
  } catch {
    return false
  }
}

const isThere = (file: string) =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  )

const asText = ({ to, subject, text, createdAt }: Due) =>
  `To: ${to}\nSubject: ${subject}\nDate: ${createdAt.toUTCString()}\n\n${text.trimEnd()}\n`
