import { and, asc, eq, isNull, lt, lte, or } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { NotTaken, type Post } from './post'
import { givenUpDays, keptDays, minutesAfter } from './rules'

const atOnce = 50
const dayMs = 86_400_000

type Due = { id: number; attempts: number; createdAt: Date }

/**
 * Sends the letters that are due, each taken up before it is sent, so that of two machines one does; what is not taken comes
 * again later each time, for three days. What was sent is no longer in the database: a stolen copy must not open what a
 * letter opened. Tells how many were sent. Throws what stops the post as a whole, after the letter that met with it.
 */
export async function deliverLetters(store: Store, post: Post, start: Date): Promise<number> {
  const { letters } = store.t
  const begun = performance.now()
  const clock = () => new Date(start.getTime() + performance.now() - begun)
  const due = await store.read
    .select()
    .from(letters)
    .where(and(isNull(letters.sentAt), isNull(letters.failedAt), lte(letters.dueAt, start)))
    .orderBy(asc(letters.dueAt), asc(letters.id))
    .limit(atOnce)
  let sent = 0
  for (const letter of due) {
    if (post.isClosed()) break
    if (!(await isClaimed(store, letter, clock()))) continue
    try {
      await post.send(letter)
    } catch (error) {
      await noteFailure(store, letter, error, clock())
      if (!(error instanceof NotTaken) || error.takes === 'nothing') throw error
      continue
    }
    sent++
    await note(store, letter.id, { sentAt: clock(), text: '', html: '', stop: null, problem: null })
  }
  return sent
}

/** Takes away what is known of letters that were sent or given up long ago; a job calls it. */
export const clearLetters = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    const { letters } = tx.t
    const before = new Date(now.getTime() - keptDays * dayMs)
    await tx
      .delete(letters)
      .where(or(lt(letters.sentAt, before), and(isNull(letters.sentAt), lt(letters.failedAt, before))))
  })

/** Takes a letter on, until it is due again: of two machines that find it, one does. */
function isClaimed(store: Store, { id, attempts }: Due, now: Date): Promise<boolean> {
  const { letters } = store.t
  const claim = { attempts: attempts + 1, dueAt: new Date(now.getTime() + minutesAfter(attempts) * 60_000) }
  return store.write(async tx => {
    const asSeen = and(
      eq(letters.id, id),
      eq(letters.attempts, attempts),
      isNull(letters.sentAt),
      isNull(letters.failedAt),
    )
    return (await tx.update(letters).set(claim).where(asSeen).returning({ id: letters.id })).length > 0
  })
}

function noteFailure(store: Store, { id, createdAt }: Due, error: unknown, now: Date) {
  const isOver =
    now.getTime() - createdAt.getTime() > givenUpDays * dayMs || (error instanceof NotTaken && error.takes === 'never')
  const problem = error instanceof NotTaken ? error.message : codeOf(error)
  return note(store, id, { problem, ...(isOver && { failedAt: now }) })
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

type Change = Partial<Store['t']['letters']['$inferInsert']>
const note = (store: Store, id: number, change: Change) =>
  store.write(async tx => {
    await tx.update(tx.t.letters).set(change).where(eq(tx.t.letters.id, id))
  })
