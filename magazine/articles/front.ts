import { and, asc, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { type Card, cardsByIds } from './article'
import { articlesIn, latestArticles } from './list'
import { cardsOnFront, cardsPerSection } from './rules'
import { sections } from './section'

/**
 * The front page by rule: the newest article with a picture leads, then the newest, by readers, and each section, with
 * as many to spare as may stand above it already.
 */
export async function frontPage(store: Store) {
  const { items } = await latestArticles(store, { size: cardsOnFront })
  const lead = items.find(({ picture }) => picture) ?? items[0]
  const latest = items.filter(card => card !== lead)
  const parts = await Promise.all(
    (await sections(store)).map(async ({ slug, name }) => ({
      slug,
      name,
      cards: (await articlesIn(store, { section: slug }, { size: cardsOnFront + cardsPerSection })).items,
    })),
  )
  return {
    lead,
    latest,
    recommended: await ranked(store, 'recommended'),
    discussed: await ranked(store, 'discussed'),
    sections: parts.filter(({ cards }) => cards.length),
  }
}

async function ranked({ read }: Store, list: 'recommended' | 'discussed'): Promise<Card[]> {
  const { t } = read
  const rows = await read
    .select({ id: t.rankings.articleId })
    .from(t.rankings)
    .innerJoin(t.articles, eq(t.articles.id, t.rankings.articleId))
    .where(and(eq(t.rankings.list, list), eq(t.articles.state, 'published')))
    .orderBy(asc(t.rankings.position))
  return cardsByIds(
    read,
    rows.map(({ id }) => id),
  )
}
