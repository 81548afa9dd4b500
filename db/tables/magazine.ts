import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.postgres'

/** The magazine itself: what the owner set, sections, authors, articles and their pictures. */
export const magazineTables = (k: Kit) => {
  const settings = k.table('settings', { name: k.text().primaryKey(), value: k.json<unknown>().notNull() })

  const sections = k.table('sections', {
    id: k.id(),
    slug: k.text().notNull().unique(),
    name: k.text().notNull(),
    description: k.text().notNull().default(''),
    position: k.int().notNull().default(0),
  })

  const authors = k.table('authors', {
    id: k.id(),
    slug: k.text().notNull().unique(),
    name: k.text().notNull(),
    about: k.text().notNull().default(''),
  })

  /** `file` is the name under DATA_DIR/media, and the last part of the public address /media/ID.EXT. */
  const pictures = k.table('pictures', {
    id: k.id(),
    file: k.text().notNull().unique(),
    type: k.text().notNull(),
    alt: k.text().notNull(),
    credit: k.text().notNull().default(''),
    width: k.int().notNull(),
    height: k.int().notNull(),
  })

  /** `body` is Markdown. `recommends` and `comments` count rows; `importedRecommends` is added when shown. */
  const articles = k.table(
    'articles',
    {
      id: k.id(),
      slug: k.text().notNull().unique(),
      headline: k.text().notNull(),
      standfirst: k.text().notNull().default(''),
      body: k.text().notNull(),
      language: k.text().notNull(),
      state: k.oneOf(['draft', 'published', 'withdrawn']).notNull(),
      sectionId: k.ref().references(() => sections.id, { onDelete: 'set null' }),
      pictureId: k.ref().references(() => pictures.id, { onDelete: 'set null' }),
      publishedAt: k.time().notNull(),
      createdAt: k.time().notNull(),
      importedRecommends: k.int().notNull().default(0),
      recommends: k.int().notNull().default(0),
      comments: k.int().notNull().default(0),
      source: k.text().unique(),
      sourceHash: k.text(),
    },
    t => [
      k.index('articles_newest').on(t.state, t.publishedAt, t.id),
      k.index('articles_section').on(t.sectionId, t.state, t.publishedAt, t.id),
      k.index('articles_recommended').on(t.state, sql`(${t.importedRecommends} + ${t.recommends})`, t.id),
      k.index('articles_discussed').on(t.state, t.comments, t.id),
      k.index('articles_picture').on(t.pictureId),
      k.check('articles_state', sql`${t.state} in ('draft', 'published', 'withdrawn')`),
      k.check('articles_counts', sql`${t.recommends} >= 0 and ${t.comments} >= 0 and ${t.importedRecommends} >= 0`),
    ],
  )

  const articleAuthors = k.table(
    'article_authors',
    {
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      authorId: k
        .ref()
        .notNull()
        .references(() => authors.id, { onDelete: 'cascade' }),
      position: k.int().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.articleId, t.authorId] }),
      k.uniqueIndex('article_authors_order').on(t.articleId, t.position),
      k.index('article_authors_author').on(t.authorId),
    ],
  )

  /** Orders by count, made again by a job each minute, so that a vote does not make every list anew. */
  const rankings = k.table(
    'rankings',
    {
      list: k.oneOf(['recommended', 'discussed']).notNull(),
      position: k.int().notNull(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
    },
    t => [k.primaryKey({ columns: [t.list, t.position] }), k.index('rankings_article').on(t.articleId)],
  )

  return { settings, sections, authors, pictures, articles, articleAuthors, rankings }
}
export type MagazineTables = ReturnType<typeof magazineTables>
