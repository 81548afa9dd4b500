import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import { type Card, cardColumns, type CardRow, cardsOf } from './article'
import { cardsOnFront, cardsPerSection } from './rules'
import { sections } from './section'

export type Wanted = { after?: Cursor; size: number }

/** The newest articles of the magazine. */
export const latestArticles = (store: Store, wanted: Wanted): Promise<Page<Card>> => newest(store, wanted)

/** The newest articles of one section. */
export const sectionArticles = (store: Store, slug: string, wanted: Wanted): Promise<Page<Card>> =>
  newest(store, wanted, sql`${store.t.articles.sectionId} = (select id from sections where slug = ${slug})`)

/** The front page by rule: the newest article with a picture leads, then the newest, by readers, and each section. */
export async function frontPage(store: Store) {
  const { items } = await latestArticles(store, { size: cardsOnFront })
  const lead = items.find(({ picture }) => picture) ?? items[0]
  const latest = items.filter(card => card !== lead)
  const parts = await Promise.all(
    (await sections(store)).map(async ({ slug, name }) => ({
      slug,
      name,
      cards: (await sectionArticles(store, slug, { size: cardsPerSection })).items,
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

/** What to read next: the newest of the same section, then the newest of all, never the article itself. */
export async function nextToRead(
  store: Store,
  { slug, section }: Pick<Card, 'slug' | 'section'>,
  size: number,
): Promise<Card[]> {
  const near = section ? (await sectionArticles(store, section.slug, { size: size + 1 })).items : []
  const all = (await latestArticles(store, { size: 2 * size + 1 })).items
  const bySlug = new Map([...near, ...all].map(card => [card.slug, card]))
  bySlug.delete(slug)
  return [...bySlug.values()].slice(0, size)
}

async function newest({ read }: Store, { after, size }: Wanted, of?: SQL): Promise<Page<Card>> {
  const { t } = read
  const rows = await read
    .select(cardColumns(read))
    .from(t.articles)
    .leftJoin(t.sections, eq(t.sections.id, t.articles.sectionId))
    .leftJoin(t.pictures, eq(t.pictures.id, t.articles.pictureId))
    .where(
      and(eq(t.articles.state, 'published'), of, after && past('desc', t.articles.publishedAt, t.articles.id, after)),
    )
    .orderBy(desc(t.articles.publishedAt), desc(t.articles.id))
    .limit(size + 1)
  const { items, next } = pageOf<CardRow>(rows, size, ({ publishedAt, id }) => ({ key: publishedAt.getTime(), id }))
  return { items: await cardsOf(read, items), next }
}

async function ranked({ read }: Store, list: 'recommended' | 'discussed'): Promise<Card[]> {
  const { t } = read
  const rows = await read
    .select(cardColumns(read))
    .from(t.rankings)
    .innerJoin(t.articles, eq(t.articles.id, t.rankings.articleId))
    .leftJoin(t.sections, eq(t.sections.id, t.articles.sectionId))
    .leftJoin(t.pictures, eq(t.pictures.id, t.articles.pictureId))
    .where(and(eq(t.rankings.list, list), eq(t.articles.state, 'published')))
    .orderBy(asc(t.rankings.position))
  return cardsOf(read, rows)
}
