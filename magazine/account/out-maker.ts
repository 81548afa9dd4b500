import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asc, eq, isNull } from 'drizzle-orm'
import { ZipFile } from 'yazl'
import type { Cursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'
import { nameOfFile } from './out'
import { commentsFrom } from './out-comments'
import { aboutMember } from './out-data'
import { commentsPage, factsPage, indexPage, type Book } from './out-pages'
import { commentsInPiece } from './rules'

/** How long one call works on an archive, and how long it rests after a failure, in milliseconds. */
const workMs = 300
const restMs = 60_000

/**
 * Makes archives that members asked for, the oldest first, a little with each call; gives what a job calls. What it has of
 * one is in memory and in a half-made file: after a kill the archive is begun anew. `folder` is where they are kept.
 */
export function archiveMaker(store: Store, folder: string, site: string): (now: Date) => Promise<void> {
  let making: AsyncGenerator<void> | undefined
  let restsUntil = 0
  return async now => {
    if (performance.now() < restsUntil) return
    try {
      making ??= await begun(store, folder, site, now)
      const until = performance.now() + workMs
      while (making && performance.now() < until) {
        if ((await making.next()).done) making = undefined
        await new Promise(later => setImmediate(later))
      }
    } catch (error) {
      making = undefined
      restsUntil = performance.now() + restMs
      throw error
    }
  }
}

async function begun(store: Store, folder: string, site: string, now: Date) {
  const { archives } = store.t
  const [next] = await store.read
    .select({ id: archives.id, memberId: archives.memberId })
    .from(archives)
    .where(isNull(archives.readyAt))
    .orderBy(asc(archives.id))
    .limit(1)
  return next && made(store, folder, { ...next, site, now })
}

type Wanted = { id: number; memberId: number; site: string; now: Date }

async function* made(store: Store, folder: string, wanted: Wanted): AsyncGenerator<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = path.join(folder, nameOfFile(wanted.id, true))
  await rm(part, { force: true }) // so that its mode is ours
  const zip = new ZipFile()
  const file = createWriteStream(part, { mode: 0o600 })
  const onDisk = pipeline(zip.outputStream, file)
  onDisk.catch(() => undefined) // it is waited for at the end
  try {
    for await (const [name, text] of filesOf(store, wanted)) {
      zip.addBuffer(Buffer.from(text), name, { mtime: wanted.now, mode: 0o100644 })
      yield
    }
    zip.end()
    await onDisk
    await keep(store, folder, wanted.id)
  } catch (error) {
    file.destroy()
    await rm(part, { force: true })
    if (!(error instanceof Gone)) throw error
  }
}

/** Whose archive it was has left meanwhile. */
class Gone extends Error {}

async function* filesOf(store: Store, { id, memberId, site, now }: Wanted): AsyncGenerator<[string, string]> {
  const about = await aboutMember(store, memberId)
  if (!about) throw new Gone()
  const { name: magazine, language: usual, timeZone } = await magazineOf(store.read)
  const language = about.profile.language ?? usual
  const book: Book = { magazine, site, language, timeZone, at: now, t: words(language) }
  const pages: number[] = []
  let after: Cursor | undefined
  let done = 0
  for (let number = 1; ; number++) {
    const comments = await commentsFrom(store, { memberId, after, site })
    if (comments.length === 0) break
    pages.push(number)
    yield [`json/comments-${number}.json`, json(comments)]
    yield [`comments-${number}.html`, commentsPage(book, comments, number)]
    done += comments.length
    const last = comments.at(-1)
    after = last && { key: last.createdAt.getTime(), id: last.id }
    await tell(store, id, done)
    if (comments.length < commentsInPiece) break
  }
  for (const [name, rows] of Object.entries(about)) yield [`json/${name}.json`, json(rows)]
  yield ['about-you.html', factsPage(book, about)]
  yield ['index.html', indexPage(book, about, { pages, comments: done })]
}

const json = (rows: unknown) => `${JSON.stringify(rows, undefined, 2)}\n`

async function tell(store: Store, id: number, made: number): Promise<void> {
  const { archives } = store.t
  const told = await store.write(
    tx => tx.update(archives).set({ made }).where(eq(archives.id, id)).returning({ id: archives.id }),
    'soon',
  )
  if (told.length === 0) throw new Gone()
}

/** On the disk and under its name before the row says that it is there. */
async function keep(store: Store, folder: string, id: number): Promise<void> {
  const [part, whole] = [path.join(folder, nameOfFile(id, true)), path.join(folder, nameOfFile(id))]
  const file = await open(part, 'r+')
  await file.sync()
  await file.close()
  await rename(part, whole)
  const { archives } = store.t
  const kept = await store.write(tx =>
    tx
      .update(archives)
      .set({ readyAt: new Date(), file: nameOfFile(id) })
      .where(eq(archives.id, id))
      .returning({ id: archives.id }),
  )
  if (kept.length === 0) await rm(whole, { force: true })
}
