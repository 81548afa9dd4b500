import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { cardsRanked } from './rules'

/**
 * Makes the lists by count again. A job does so each minute; a list that is the same is not written, so that the pages
 * that show it stay as they are.
 */
export async function rankArticles(store: Store): Promise<void> {
  const { t } = store
  const wanted = {
    recommended: sql`${t.articles.importedRecommends} + ${t.articles.recommends}`,
    discussed: sql`${t.articles.comments}`,
  }
  for (const [list, count] of Object.entries(wanted) as ['recommended' | 'discussed', typeof wanted.discussed][]) {
    const top = await store.read
      .select({ id: t.articles.id })
      .from(t.articles)
      .where(and(eq(t.articles.state, 'published'), gt(count, 0)))
      .orderBy(desc(count), desc(t.articles.id))
      .limit(cardsRanked)
    const now = await store.read
      .select({ id: t.rankings.articleId })
      .from(t.rankings)
      .where(eq(t.rankings.list, list))
      .orderBy(asc(t.rankings.position))
    const ids = top.map(({ id }) => id)
    if (ids.join() !== now.map(({ id }) => id).join()) await store.write(tx => rank(tx, list, ids))
  }
}

async function rank(tx: Tx, list: 'recommended' | 'discussed', ids: number[]) {
  const { t } = tx
  await tx.delete(t.rankings).where(eq(t.rankings.list, list))
  if (ids.length) await tx.insert(t.rankings).values(ids.map((articleId, position) => ({ list, position, articleId })))
}
