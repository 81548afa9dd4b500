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
 * even if the process died before it could note that. What was delivered is no longer in the database: a stolen copy
 * must not open what a letter opened. Tells how many were delivered. Throws what the first that couldn't be written
 * was refused with, after all were tried; those come again, later each time.
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
  const failures: unknown[] = []
  for (const letter of due) {
    if (!(await isClaimed(store, letter, now))) continue
    try {
      await write(folder, letter)
      delivered++
      await store.write(async tx => {
        await tx.update(letters).set({ sentAt: now, text: '' }).where(eq(letters.id, letter.id))
      })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length) throw failures[0]
  return delivered
}

/** Takes a letter on, until it is due again: of two machines that find it, one does. */
function isClaimed(store: Store, { id, attempts }: Due, now: Date): Promise<boolean> {
  const { letters } = store.t
  const minutes = Math.min(2 ** attempts, longestWaitMinutes)
  const claim = { attempts: attempts + 1, dueAt: new Date(now.getTime() + minutes * 60_000) }
  return store.write(async tx => {
    const asSeen = and(eq(letters.id, id), eq(letters.attempts, attempts), isNull(letters.sentAt))
    return (await tx.update(letters).set(claim).where(asSeen).returning({ id: letters.id })).length > 0
  })
}

/** Whole or not at all: written and synced under another name first. */
async function write(folder: string, letter: Due): Promise<void> {
  // The time too: with a new database in an old folder the numbers begin again.
  const file = path.join(folder, `${letter.createdAt.getTime()}-${letter.id}.txt`)
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

const isThere = (file: string) =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  )

const asText = ({ to, subject, text, createdAt }: Due) =>
  `To: ${to}\nSubject: ${subject}\nDate: ${createdAt.toUTCString()}\n\n${text.trimEnd()}\n`
