import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { readCursor } from '@/db/cursor'
import type { Store, Tx } from '@/db/store'
import { publishedArticle } from '@/magazine/articles/published'
import { conversationPage } from './conversation'
import { type Ranked, scoreOf, shareAt, trialsOf } from './order'
import { sortOf, trialDays, trialReaders } from './rules'
import type { Shown } from './tree'

const dayMs = 86_400_000

const mostParts = 50_000

/**
 * Counts readers: `pages` are addresses of pages of conversations, each with how many had it before them. The comments of a
 * page are counted by the place they have on it, their scores follow, and a few that hardly anybody has seen get the places
 * kept for them. A job calls what it gives, each minute.
 */
export function readerCounter(store: Store) {
  /** Parts of readers that are not whole yet, by the comment. */
  const parts = new Map<number, number>()
  return async (pages: ReadonlyMap<string, number>, now: Date): Promise<void> => {
    const articles = new Map<number, Map<number, number>>()
    for (const [url, readers] of pages) {
      const page = await pageAt(store, url)
      if (!page) continue
      const seen = articles.get(page.articleId) ?? new Map<number, number>()
      articles.set(page.articleId, seen)
      for (const [place, thread] of page.threads.entries())
        for (const id of idsOf(thread)) seen.set(id, (seen.get(id) ?? 0) + readers * shareAt(place))
    }
    for (const [articleId, seen] of articles)
      await store.write(tx => countOn(tx, articleId, whole(seen, parts), now), 'soon')
  }
}

async function pageAt(store: Store, url: string) {
  const [, slug = '', rest, query = ''] = /^\/articles\/([a-z0-9-]+)(\/conversation)?(?:\?(.*))?$/.exec(url) ?? []
  const asked = new URLSearchParams(rest ? query : '')
  const sort = sortOf(asked.get('sort') ?? undefined)
  const article = sort && (await publishedArticle(store.read, slug))
  if (!sort || !article) return undefined
  const after = readCursor(asked.get('after') ?? undefined)
  const { items } = await conversationPage(store, { id: article.id, language: '' }, { sort, after })
  return { articleId: article.id, threads: items }
}

const idsOf = ({ id, below }: Shown): number[] => [id, ...below.flatMap(idsOf)]

/** Whole readers; what is left of each waits for the next time. */
function whole(seen: Map<number, number>, parts: Map<number, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [id, readers] of seen) {
    const sum = readers + (parts.get(id) ?? 0)
    const count = Math.floor(sum)
    if (count > 0) counts.set(id, count)
    if (parts.size < mostParts || parts.has(id)) parts.set(id, sum - count)
  }
  return counts
}

async function countOn(tx: Tx, articleId: number, counts: Map<number, number>, now: Date) {
  const { comments } = tx.t
  const ids = [...counts.keys()]
  const rows = ids.length
    ? await tx
        .select(columns(tx))
        .from(comments)
        .where(and(inArray(comments.id, ids), eq(comments.articleId, articleId)))
    : []
  for (const { id, seen: before, score: old, ...row } of rows) {
    const seen = before + (counts.get(id) ?? 0)
    const score = row.onTrial ? old : scoreOf({ ...row, seen })
    // The score alone is what a page shows anew for: who was only seen changes none.
    await tx
      .update(comments)
      .set(score === old ? { seen } : { seen, score })
      .where(eq(comments.id, id))
  }
  await setTrials(tx, articleId, now)
}

/** Counts readers of one comment as a step of somebody's transaction. */
export async function addReaders(tx: Tx, id: number, readers: number): Promise<void> {
  const { comments } = tx.t
  const [row] = await tx.select(columns(tx)).from(comments).where(eq(comments.id, id))
  if (!row) return
  const seen = row.seen + readers
  await tx
    .update(comments)
    .set({ seen, score: scoreOf({ ...row, seen }) })
    .where(eq(comments.id, id))
}

/** Gives the places for comments that few have seen to those that are due, and takes them from those that had their turn. */
async function setTrials(tx: Tx, articleId: number, now: Date) {
  const { comments } = tx.t
  const threads = and(eq(comments.articleId, articleId), isNull(comments.parentId), eq(comments.state, 'published'))
  const before = await tx
    .select(columns(tx))
    .from(comments)
    .where(and(eq(comments.articleId, articleId), sql`${comments.onTrial}`))
  const best = await tx
    .select(columns(tx))
    .from(comments)
    .where(and(threads, eq(comments.onTrial, false)))
    .orderBy(desc(comments.score), desc(comments.id))
    .limit(20)
  const young = new Date(now.getTime() - trialDays * dayMs)
  const fresh = await tx
    .select(columns(tx))
    .from(comments)
    .where(and(threads, lt(comments.seen, trialReaders), gt(comments.createdAt, young)))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(100)
  const real = (row: Ranked): Ranked => ({ ...row, score: scoreOf(row) })
  const trials = trialsOf(best, fresh.map(real))
  for (const row of before)
    if (!trials.has(row.id))
      await tx
        .update(comments)
        .set({ onTrial: false, score: scoreOf(row) })
        .where(eq(comments.id, row.id))
  for (const [id, score] of trials) {
    const was = before.find(row => row.id === id)
    if (was?.score !== score) await tx.update(comments).set({ onTrial: true, score }).where(eq(comments.id, id))
  }
}

const columns = ({ t: { comments } }: Tx) => ({
  id: comments.id,
  recommends: comments.recommends,
  seen: comments.seen,
  score: comments.score,
  onTrial: comments.onTrial,
  createdAt: comments.createdAt,
})
