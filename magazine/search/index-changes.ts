import { desc } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { NewDocument } from './document'
import { readArticles } from './read-articles'
import { readComments } from './read-comments'
import { type Change, writeIndex } from './write-index'

type Effort = {
  /** About how long it takes, in milliseconds: no further article is read afterwards. */
  mostMs?: number
}

const commentsPerMs = 10

/**
 * Indexes some of what changed. Answers whether there is more to do. What is killed on the way has done nothing, and its
 * changes still wait. Comments come first: each is little work, and somebody may just be looking for their own.
 */
export async function indexChanges(store: Store, { mostMs = 10 }: Effort = {}): Promise<boolean> {
  const most = mostMs * commentsPerMs
  const changes = await waiting(store, most)
  const [first] = changes
  if (!first) return false
  const some = changes.filter(({ kind }) => kind === first.kind)
  const { done, documents } =
    first.kind === 'comment'
      ? {
          done: some,
          documents: await readComments(
            store.read,
            some.map(({ id }) => id),
          ),
        }
      : await readSome(store, some, mostMs)
  // What changes meanwhile has another number then, and waits on.
  const isMine = await store.write(async tx => {
    if (!(await tx.search.mayIndex())) return false
    await writeIndex(tx, done, documents)
    return true
  }, 'soon')
  return isMine && (await waiting(store, 1)).length > 0
}

/** Indexes for so many milliseconds or until all is done, in small pieces: readers are answered in between. */
export async function indexFor(store: Store, longestMs: number): Promise<void> {
  const until = performance.now() + longestMs
  while ((await indexChanges(store)) && performance.now() < until) await new Promise(later => setImmediate(later))
}

/** The changes that wait to be indexed, at most `most` of them. */
export const waiting = ({ t, read }: Store, most: number): Promise<Change[]> =>
  read.select().from(t.searchChanges).orderBy(desc(t.searchChanges.kind), desc(t.searchChanges.id)).limit(most)

async function readSome(store: Store, changes: Change[], mostMs: number) {
  const until = performance.now() + mostMs
  const documents: NewDocument[] = []
  let read = 0
  for await (const { document } of readArticles(
    store.read,
    changes.map(({ id }) => id),
  )) {
    read++
    if (document) documents.push(document)
    if (performance.now() > until) break
  }
  return { done: changes.slice(0, read), documents }
}
