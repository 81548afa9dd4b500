import { and, eq, inArray } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { headlineShown } from '@/magazine/articles/article'
import { hitsIn, inParts, type Part } from './marks'
import { readQuery } from './query'
import { fewestLettersToSuggest, suggestionsShown } from './rules'

export type Suggestion = { slug: string; language: string; headline: Part[] }

/**
 * The newest articles whose headline has what was typed so far: all words, the last one as the beginning of a word. Nothing
 * while too little is typed, and while the search is busy: nobody waits for suggestions.
 */
export async function suggest(store: Store, typed: string): Promise<Suggestion[]> {
  const query = readQuery(typed)
  if (!query || query.all.flatMap(({ words }) => words).join('').length < fewestLettersToSuggest) return []
  const all = query.all.map((phrase, n) => (n === query.all.length - 1 ? { ...phrase, goesOn: true as const } : phrase))
  const ids = await store.search.headlines(all, suggestionsShown)
  if (ids === 'busy' || ids.length === 0) return []
  const { articles, searchDocuments } = store.t
  const rows = await store.read
    .select({
      id: searchDocuments.id,
      slug: articles.slug,
      language: articles.language,
      headline: headlineShown(store.t),
    })
    .from(searchDocuments)
    .innerJoin(articles, eq(articles.id, searchDocuments.articleId))
    .where(and(inArray(searchDocuments.id, ids), eq(articles.state, 'published')))
  return rows
    .toSorted((one, other) => other.id - one.id)
    .map(({ slug, language, headline }) => ({ slug, language, headline: inParts(headline, hitsIn(headline, all)) }))
}
