import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Kit } from '../kit.postgres'

/** The magazine itself: what the owner set, sections, authors, issues, articles and their pictures. */
export const magazineTables = (k: Kit) => {
  const settings = k.table('settings', { name: k.text().primaryKey(), value: k.json<unknown>().notNull() })

  const sections = k.table('sections', {
    id: k.id(),
    slug: k.text().notNull().unique(),
    name: k.text().notNull(),
    description: k.text().notNull().default(''),
    position: k.int().notNull().default(0),
    /** How its conversations are held, where that is not the magazine's way. */
    talk: k.json<unknown>(),
  })

  const authors = k.table('authors', {
    id: k.id(),
    slug: k.text().notNull().unique(),
    name: k.text().notNull(),
    about: k.text().notNull().default(''),
  })

  /**
   * `file` is the name under DATA_DIR/media, and the last part of the public address /media/ID.EXT. `widths` are those it
   * is kept in besides, in AVIF and WebP: ID-WIDTH.EXT.
   */
  const pictures = k.table('pictures', {
    id: k.id(),
    file: k.text().notNull().unique(),
    type: k.text().notNull(),
    alt: k.text().notNull(),
    credit: k.text().notNull().default(''),
    width: k.int().notNull(),
    height: k.int().notNull(),
    widths: k.json<number[]>().notNull().default([]),
  })

  const tags = k.table('tags', { id: k.id(), slug: k.text().notNull().unique(), name: k.text().notNull() })

  const series = k.table('series', { id: k.id(), slug: k.text().notNull().unique(), name: k.text().notNull() })

  /** Numbers of the magazine. */
  const issues = k.table(
    'issues',
    {
      id: k.id(),
      slug: k.text().notNull().unique(),
      number: k.int().notNull(),
      name: k.text().notNull(),
      description: k.text().notNull().default(''),
      pictureId: k.ref().references(() => pictures.id, { onDelete: 'set null' }),
      publishedAt: k.time().notNull(),
    },
    t => [k.index('issues_newest').on(t.publishedAt, t.id), k.index('issues_picture').on(t.pictureId)],
  )

  /**
   * `body` is Markdown. `recommends` and `comments` count rows; `importedRecommends` is added when shown. `shownHeadline`
   * is shown in place of one in capitals, if an editor wants so. `part` is its number in a series. `translationOf` is the article that
   * it translates, `changedAt` when its words last changed after it was published, `note` why it was withdrawn. `version`
   * counts its texts; `talk` is how its conversation is held, where that is not its section's way, and `closedAt` when that
   * closed by itself.
   */
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
      shownHeadline: k.text(),
      note: k.text().notNull().default(''),
      sectionId: k.ref().references(() => sections.id, { onDelete: 'set null' }),
      issueId: k.ref().references(() => issues.id, { onDelete: 'set null' }),
      seriesId: k.ref().references(() => series.id, { onDelete: 'set null' }),
      part: k.int(),
      translationOf: k.ref().references((): AnyPgColumn => articles.id, { onDelete: 'set null' }),
      pictureId: k.ref().references(() => pictures.id, { onDelete: 'set null' }),
      publishedAt: k.time().notNull(),
      createdAt: k.time().notNull(),
      changedAt: k.time(),
      importedRecommends: k.int().notNull().default(0),
      recommends: k.int().notNull().default(0),
      comments: k.int().notNull().default(0),
      version: k.int().notNull().default(1),
      talk: k.json<unknown>(),
      closedAt: k.time(),
      source: k.text().unique(),
      sourceHash: k.text(),
    },
    t => [
      k.index('articles_newest').on(t.state, t.publishedAt, t.id),
      k.index('articles_parts').on(t.state, t.id, t.publishedAt, t.changedAt),
      k.index('articles_section').on(t.sectionId, t.state, t.publishedAt, t.id),
      k.index('articles_recommended').on(t.state, sql`(${t.importedRecommends} + ${t.recommends})`, t.id),
      k.index('articles_discussed').on(t.state, t.comments, t.id),
      k.index('articles_picture').on(t.pictureId),
      k.index('articles_issue').on(t.issueId, t.publishedAt, t.id),
      k.index('articles_series').on(t.seriesId, t.part, t.id),
      k.index('articles_translations').on(t.translationOf),
      k.index('articles_languages').on(t.state, t.language),
      k.uniqueIndex('articles_day').on(t.id, t.publishedAt),
      k.check('articles_state', sql`${t.state} in ('draft', 'published', 'withdrawn')`),
      k.check('articles_counts', sql`${t.recommends} >= 0 and ${t.comments} >= 0 and ${t.importedRecommends} >= 0`),
    ],
  )

  /** `publishedAt` is the article's, and follows it: an author's list is in the order of an index, however long. */
  const articleAuthors = k.table(
    'article_authors',
    {
      articleId: k.ref().notNull(),
      authorId: k
        .ref()
        .notNull()
        .references(() => authors.id, { onDelete: 'cascade' }),
      position: k.int().notNull(),
      publishedAt: k.time().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.articleId, t.authorId] }),
      k.uniqueIndex('article_authors_order').on(t.articleId, t.position),
      k.index('article_authors_newest').on(t.authorId, t.publishedAt, t.articleId),
      k
        .foreignKey({
          name: 'article_authors_article',
          columns: [t.articleId, t.publishedAt],
          foreignColumns: [articles.id, articles.publishedAt],
        })
        .onDelete('cascade')
        .onUpdate('cascade'),
    ],
  )

  /** Likewise. */
  const articleTags = k.table(
    'article_tags',
    {
      articleId: k.ref().notNull(),
      tagId: k
        .ref()
        .notNull()
        .references(() => tags.id, { onDelete: 'cascade' }),
      position: k.int().notNull(),
      publishedAt: k.time().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.articleId, t.tagId] }),
      k.uniqueIndex('article_tags_order').on(t.articleId, t.position),
      k.index('article_tags_newest').on(t.tagId, t.publishedAt, t.articleId),
      k
        .foreignKey({
          name: 'article_tags_article',
          columns: [t.articleId, t.publishedAt],
          foreignColumns: [articles.id, articles.publishedAt],
        })
        .onDelete('cascade')
        .onUpdate('cascade'),
    ],
  )

  /** The pictures within an article's body. */
  const articlePictures = k.table(
    'article_pictures',
    {
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      pictureId: k
        .ref()
        .notNull()
        .references(() => pictures.id, { onDelete: 'cascade' }),
    },
    t => [k.primaryKey({ columns: [t.articleId, t.pictureId] }), k.index('article_pictures_picture').on(t.pictureId)],
  )

  /** What was put right in an article, in the words its page says it. */
  const corrections = k.table(
    'corrections',
    {
      id: k.id(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      correctedAt: k.time().notNull(),
      text: k.text().notNull(),
      /** The reader who saw it, if they wish to be named. */
      credit: k.text().notNull().default(''),
    },
    t => [k.index('corrections_article').on(t.articleId, t.correctedAt, t.id)],
  )

  /** Addresses that articles had: each leads to where its article is now. */
  const formerSlugs = k.table(
    'former_slugs',
    {
      slug: k.text().primaryKey(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
    },
    t => [k.index('former_slugs_article').on(t.articleId)],
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

  const ofArticles = { articleAuthors, articleTags, articlePictures, corrections, formerSlugs, rankings }
  return { settings, sections, authors, pictures, tags, series, issues, articles, ...ofArticles }
}
export type MagazineTables = ReturnType<typeof magazineTables>
