import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { leaverById } from './leave-words'
import { archiveDays, hoursBetweenArchives } from './rules'

const hourMs = 3_600_000

/** An archive as its owner sees it: being made (`made` of `total` comments are in it), or ready until a day. */
export type Archive = { id: number; made: number; total: number; createdAt: Date; readyUntil?: Date }

/**
 * Asks for everything of a member as one file; a job makes it. Refuses while one is being made (409), and a second one
 * within 24 hours (429).
 */
export const askForArchive = (store: Store, { id: memberId }: Member, now: Date): Promise<void> =>
  store.write(async tx => {
    const { archives, comments } = tx.t
    await leaverById(tx, memberId) // of two requests at once one is first
    const own = eq(archives.memberId, memberId)
    if (await tx.$count(archives, and(own, isNull(archives.readyAt))))
      throw new Refusal('out.beingMade', { status: 409 })
    const since = new Date(now.getTime() - hoursBetweenArchives * hourMs)
    if (await tx.$count(archives, and(own, gt(archives.createdAt, since))))
      throw new Refusal('out.oneADay', { status: 429, retryAfterSeconds: hoursBetweenArchives * 3_600 })
    const total = await tx.$count(comments, eq(comments.memberId, memberId))
    await tx.insert(archives).values({ memberId, total, createdAt: now })
  })

/** What stands on a member's account: how many comments there are to take out, and the last archive. */
export async function ownArchive({ read }: Store, { id }: Member): Promise<{ comments: number; archive?: Archive }> {
  const { archives, comments } = read.t
  const count = await read.$count(comments, and(eq(comments.memberId, id), ne(comments.state, 'deleted')))
  const [row] = await read.select().from(archives).where(eq(archives.memberId, id)).orderBy(desc(archives.id)).limit(1)
  return {
    comments: count,
    archive: row && { ...row, readyUntil: row.readyAt ? expiryOf(row.readyAt) : undefined },
  }
}

/** A member's own archive with this number, ready to be sent; undefined for another's, and for none. */
export async function archiveOf({ read }: Store, { id: memberId }: Member, id: number) {
  const { archives } = read.t
  const [row] = await read
    .select({ file: archives.file, createdAt: archives.createdAt })
    .from(archives)
    .where(and(eq(archives.id, id), eq(archives.memberId, memberId), isNotNull(archives.readyAt)))
  return row?.file ? { file: row.file, name: `archive-${row.createdAt.toISOString().slice(0, 10)}.zip` } : undefined
}

/** Takes away archives that are older than 7 days, and files that are nobody's any more. A job calls it. */
export async function clearArchives(store: Store, folder: string, now: Date): Promise<void> {
  const { archives } = store.t
  const over = new Date(now.getTime() - archiveDays * 24 * hourMs)
  if (await store.read.$count(archives, lt(archives.readyAt, over)))
    await store.write(async tx => void (await tx.delete(archives).where(lt(archives.readyAt, over))))
  const files = await readdir(folder).catch(() => [])
  const ids = files.map(file => Number.parseInt(file, 10))
  const rows = ids.length
    ? await store.read
        .select({ id: archives.id, readyAt: archives.readyAt })
        .from(archives)
        .where(inArray(archives.id, ids))
    : []
  const wanted = new Set(rows.map(({ id, readyAt }) => nameOfFile(id, readyAt === null)))
  for (const file of files)
    if (!wanted.has(file) && !isJustDone(file, rows)) await rm(path.join(folder, file), { force: true })
}

/** The file of an archive in the folder; while it is made it has another name. */
export const nameOfFile = (id: number, isBeingMade = false): string => (isBeingMade ? `${id}.part` : `${id}.zip`)

/** It has its name a moment before its row says so. */
const isJustDone = (file: string, rows: { id: number }[]) => rows.some(({ id }) => nameOfFile(id) === file)

const expiryOf = (readyAt: Date) => new Date(readyAt.getTime() + archiveDays * 24 * hourMs)
