import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.postgres'

/**
 * What the search knows. The words themselves lie where each engine searches them, in `search_words` and
 * `search_headlines` (db/search.sqlite.ts, db/search.postgres.ts), by the id of a document.
 */
export const searchTables = (k: Kit) => {
  /**
   * An article or a comment as the search knows it. Ids are in the order of publication (magazine/search/document-id.ts).
   * `headline`, `standfirst` and `about` hold folded words, each between spaces: by them results are ranked. `facts` are
   * those that filters ask for.
   */
  const searchDocuments = k.table(
    'search_documents',
    {
      id: k.ref().primaryKey(),
      articleId: k.ref().notNull(),
      commentId: k.ref(),
      headline: k.text().notNull().default(''),
      standfirst: k.text().notNull().default(''),
      about: k.text().notNull().default(''),
      facts: k.text().notNull().default(''),
    },
    t => [
      k
        .uniqueIndex('search_documents_article')
        .on(t.articleId)
        .where(sql`${t.commentId} is null`),
      k.uniqueIndex('search_documents_comment').on(t.commentId),
      k.index('search_documents_conversation').on(t.articleId, t.id),
    ],
  )

  /**
   * What changed since it was indexed; triggers write it (db/search-changes.ts), the indexer clears it. A change of what is
   * already waiting raises `number`: who indexed the one before may not clear it.
   */
  const searchChanges = k.table(
    'search_changes',
    { kind: k.oneOf(['article', 'comment']).notNull(), id: k.ref().notNull(), number: k.int().notNull().default(1) },
    t => [k.primaryKey({ columns: [t.kind, t.id] })],
  )

  /** Words of articles, folded, and one way they are written. `spelled`: typing mistakes lead to it. */
  const searchTerms = k.table('search_terms', {
    term: k.text().primaryKey(),
    written: k.text().notNull(),
    spelled: k.bool().notNull(),
  })

  /** A term by what is left of its beginning without one or two letters: what is mistyped is left of in the same way. */
  const searchSpellings = k.table('search_spellings', { rest: k.text().notNull(), term: k.text().notNull() }, t => [
    k.primaryKey({ columns: [t.rest, t.term] }),
  ])

  return { searchDocuments, searchChanges, searchTerms, searchSpellings }
}
