import { and, asc, eq, ne, or } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { type Article, headlineShown, type Named } from './article'
import { type InSeries, inSeries } from './series'

/** `original`: the others were translated from it. */
export type Translation = { slug: string; language: string; headline: string; original?: true }
/** `credit` is the reader who saw it, empty where nobody is thanked. */
export type Correction = { correctedAt: Date; text: string; credit: string }

/** What an article's page shows besides the article: its tags, its place in a series, what was corrected, its translations. */
export type Related = { tags: Named[]; series?: InSeries; corrections: Correction[]; translations: Translation[] }

export async function relatedTo({ read }: Store, article: Article): Promise<Related> {
  const { t, select } = read
  const { id, seriesId } = article
  return {
    tags: await select({ slug: t.tags.slug, name: t.tags.name })
      .from(t.articleTags)
      .innerJoin(t.tags, eq(t.tags.id, t.articleTags.tagId))
      .where(eq(t.articleTags.articleId, id))
      .orderBy(asc(t.articleTags.position)),
    series: seriesId === undefined ? undefined : await inSeries(read, id, seriesId),
    corrections: await select({
      correctedAt: t.corrections.correctedAt,
      text: t.corrections.text,
      credit: t.corrections.credit,
    })
      .from(t.corrections)
      .where(eq(t.corrections.articleId, id))
      .orderBy(asc(t.corrections.correctedAt), asc(t.corrections.id)),
    translations: await translations(read, article),
  }
}

/** The published articles that translate this one, that it translates, or that translate the same: by language. */
async function translations({ t, select }: Store['read'], { id, translationOf }: Article): Promise<Translation[]> {
  const original = translationOf ?? id
  const { slug, language } = t.articles
  const found = await select({ id: t.articles.id, slug, language, headline: headlineShown(t) })
    .from(t.articles)
    .where(
      and(
        or(eq(t.articles.id, original), eq(t.articles.translationOf, original)),
        eq(t.articles.state, 'published'),
        ne(t.articles.id, id),
      ),
    )
  const shown = found.map(({ id: each, ...rest }) => (each === original ? { ...rest, original: true as const } : rest))
  return shown.toSorted(
    (one, other) => one.language.localeCompare(other.language) || one.slug.localeCompare(other.slug),
  )
}
