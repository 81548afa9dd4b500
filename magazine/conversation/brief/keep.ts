import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import { fewestForBrief } from '../rules'
import type { Theme } from './brief'
import type { Spoken } from './spoken'

/** Makes a brief beside what the process does: it takes up to a second of a processor. */
export type BriefMaker = (spoken: Spoken[]) => Promise<Theme[]>

// A brief is made of the newest comments, up to so many, and anew when so many came or went since, and one for so many.
const mostComments = 10_000
const fewestNews = 10
const newsPerComments = 50
const rowsAtOnce = 500

/**
 * Makes the brief of one conversation that has grown long or changed since its last one, the longest first; false if none
 * has. A job calls it.
 */
export async function refreshBrief(store: Store, make: BriefMaker, now: Date): Promise<boolean> {
  const due = await dueBrief(store.read)
  if (!due) return false
  const lines = await make(await spokenIn(store.read, due.id))
  const set = { comments: due.comments, lines, madeAt: now }
  await store.write(async tx => {
    const { articles, briefs } = tx.t
    // The article may have gone while its brief was made.
    if ((await tx.$count(articles, eq(articles.id, due.id))) === 0) return
    await tx
      .insert(briefs)
      .values({ articleId: due.id, ...set })
      .onConflictDoUpdate({ target: briefs.articleId, set })
  }, 'soon')
  return true
}

async function dueBrief({ t: { articles, briefs }, select }: Reading) {
  const news = sql`abs(${articles.comments} - ${briefs.comments})`
  const isNews = and(sql`${news} >= ${fewestNews}`, sql`${news} * ${newsPerComments} >= ${articles.comments}`)
  const [due] = await select({ id: articles.id, comments: articles.comments })
    .from(articles)
    .leftJoin(briefs, eq(briefs.articleId, articles.id))
    .where(
      and(
        eq(articles.state, 'published'),
        gte(articles.comments, fewestForBrief),
        or(isNull(briefs.articleId), isNews),
      ),
    )
    .orderBy(desc(articles.comments), desc(articles.id))
    .limit(1)
  return due
}

/** The newest published comments of an article, read piece by piece, so that nobody waits for all of them. */
async function spokenIn({ t: { comments: c }, select }: Reading, articleId: number): Promise<Spoken[]> {
  const spoken: Spoken[] = []
  let after: { key: number; id: number } | undefined
  while (spoken.length < mostComments) {
    const rows = await select({
      ...{ id: c.id, threadId: c.threadId, parentId: c.parentId, memberId: c.memberId, words: c.words },
      ...{ score: c.score, recommends: c.recommends, createdAt: c.createdAt },
    })
      .from(c)
      .where(and(eq(c.articleId, articleId), eq(c.state, 'published'), after && past('desc', c.createdAt, c.id, after)))
      .orderBy(desc(c.createdAt), desc(c.id))
      .limit(rowsAtOnce)
    for (const { createdAt: _, ...row } of rows) spoken.push(row)
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) break
    after = { key: last.createdAt.getTime(), id: last.id }
    await new Promise(resolve => setImmediate(resolve))
  }
  return spoken
}
