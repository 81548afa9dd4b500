import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Kit } from '../kit.postgres'
import type { MagazineTables } from './magazine'
import type { PeopleTables } from './people'

type Before = MagazineTables & PeopleTables

/** What members write and recommend. */
export const conversationTables = (k: Kit, { articles, members }: Before) => {
  /**
   * A passage of an article that somebody spoke about, as W3C's TextQuoteSelector has it, and in which version of the text it
   * was found. `hash` is of all three.
   */
  const passages = k.table(
    'passages',
    {
      id: k.id(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      hash: k.text().notNull(),
      exact: k.text().notNull(),
      prefix: k.text().notNull().default(''),
      suffix: k.text().notNull().default(''),
      version: k.int().notNull(),
      createdAt: k.time().notNull(),
    },
    t => [k.uniqueIndex('passages_once').on(t.articleId, t.hash)],
  )

  /**
   * A thread is a comment without parent and all its replies. `threadId` is that comment's id (null on itself), `number`
   * counts the replies of a thread as they arrive (0 on itself): the first N of a thread always hold their parents.
   * `path` sorts a thread as it is shown, four levels deep; below the fourth everything stands beside what it answers.
   * `replies` counts the published ones below, on the fourth level the direct ones; `lastReply` is the last `number` given.
   * `lastDecision` is the id of the last decision on it, null while no moderator has looked: the queues read it.
   * `seen` is how many readers had it before them, `score` what "most recommended" sorts by, in millionths (docs/order.md);
   * `onTrial`: it stands in a place for comments that few have seen. `passageId` is the passage of the article it is about.
   */
  const comments = k.table(
    'comments',
    {
      id: k.id(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      parentId: k.ref().references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
      threadId: k.ref().references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
      number: k.int().notNull().default(0),
      depth: k.int().notNull().default(0),
      path: k.text().notNull().default(''),
      words: k.text().notNull(),
      state: k.oneOf(['published', 'held', 'rejected', 'deleted']).notNull(),
      recommends: k.int().notNull().default(0),
      replies: k.int().notNull().default(0),
      lastReply: k.int().notNull().default(0),
      revision: k.int().notNull().default(1),
      formKey: k.text(),
      lastDecision: k.ref(),
      seen: k.int().notNull().default(0),
      score: k.int().notNull().default(0),
      onTrial: k.bool().notNull().default(false),
      passageId: k.ref().references(() => passages.id, { onDelete: 'set null' }),
      createdAt: k.time().notNull(),
      editedAt: k.time(),
      /** When its author took it away, and from which state. */
      deletedAt: k.time(),
      deletedFrom: k.oneOf(['published', 'held']),
      featuredAt: k.time(),
    },
    t => [
      k
        .index('comments_threads')
        .on(t.articleId, t.createdAt, t.id)
        .where(sql`${t.parentId} is null`),
      k
        .index('comments_recommended')
        .on(t.articleId, t.score, t.id)
        .where(sql`${t.parentId} is null`),
      k
        .index('comments_featured')
        .on(t.articleId, t.featuredAt, t.id)
        .where(sql`${t.featuredAt} is not null`),
      k
        .index('comments_trial')
        .on(t.articleId)
        .where(sql`${t.onTrial}`),
      k
        .index('comments_passage')
        .on(t.passageId, t.createdAt, t.id)
        .where(sql`${t.passageId} is not null`),
      k
        .index('comments_feed')
        .on(t.articleId, t.createdAt, t.id)
        .where(sql`${t.state} = 'published'`),
      k.uniqueIndex('comments_replies').on(t.threadId, t.number),
      k.index('comments_parent').on(t.parentId),
      k.index('comments_member').on(t.memberId, t.createdAt, t.id),
      k.index('comments_record').on(t.memberId, t.state, t.createdAt, t.id),
      k
        .index('comments_new')
        .on(t.createdAt, t.id)
        .where(sql`${t.state} = 'published' and ${t.lastDecision} is null`),
      k
        .index('comments_rejected')
        .on(t.lastDecision, t.id)
        .where(sql`${t.state} = 'rejected'`),
      k.uniqueIndex('comments_form').on(t.memberId, t.formKey),
      k.check('comments_state', sql`${t.state} in ('published', 'held', 'rejected', 'deleted')`),
      k.check('comments_counts', sql`${t.recommends} >= 0 and ${t.replies} >= 0`),
    ],
  )

  const articleRecommends = k.table(
    'article_recommends',
    {
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      createdAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.articleId] }), k.index('article_recommends_article').on(t.articleId)],
  )

  const commentRecommends = k.table(
    'comment_recommends',
    {
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      commentId: k
        .ref()
        .notNull()
        .references(() => comments.id, { onDelete: 'cascade' }),
      createdAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.commentId] }), k.index('comment_recommends_comment').on(t.commentId)],
  )

  /**
   * What somebody wanted to say before signing in: it waits 24 hours for whoever holds the token. `back` is the page they
   * go on at, null in the conversation.
   */
  const keptWords = k.table(
    'kept_words',
    {
      tokenHash: k.text().primaryKey(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      parentId: k.ref().references(() => comments.id, { onDelete: 'cascade' }),
      memberId: k.ref().references(() => members.id, { onDelete: 'cascade' }),
      words: k.text().notNull(),
      back: k.text(),
      createdAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
    },
    t => [
      k.index('kept_words_article').on(t.articleId),
      k.index('kept_words_parent').on(t.parentId),
      k.index('kept_words_member').on(t.memberId, t.articleId),
      k.index('kept_words_expiry').on(t.expiresAt),
    ],
  )

  return { passages, comments, articleRecommends, commentRecommends, keptWords }
}
export type ConversationTables = ReturnType<typeof conversationTables>
