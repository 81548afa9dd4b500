import type { Kit } from '../kit.postgres'
import type { ConversationTables } from './conversation'
import type { MagazineTables } from './magazine'
import type { PeopleTables } from './people'

type Before = MagazineTables & PeopleTables & ConversationTables

/** What members keep of a conversation, and what the magazine keeps around it. */
export const talkTables = (k: Kit, { articles, authors, comments, corrections, members, passages }: Before) => {
  const ofMember = () =>
    k
      .ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' })
  const ofArticle = () =>
    k
      .ref()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' })
  const ofComment = () =>
    k
      .ref()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' })

  /** What a comment said before it was edited, for moderators, for a while. `saidAt`: since when it had said so. */
  const commentVersions = k.table(
    'comment_versions',
    {
      id: k.id(),
      commentId: ofComment(),
      words: k.text().notNull(),
      saidAt: k.time().notNull(),
      replacedAt: k.time().notNull(),
    },
    t => [k.index('comment_versions_comment').on(t.commentId, t.id), k.index('comment_versions_old').on(t.replacedAt)],
  )

  /** Whom a comment names by `@handle`, with the handle as it stands in the words. */
  const commentMentions = k.table(
    'comment_mentions',
    { commentId: ofComment(), memberId: ofMember(), handle: k.text().notNull() },
    t => [k.primaryKey({ columns: [t.commentId, t.memberId] }), k.index('comment_mentions_member').on(t.memberId)],
  )

  /** Words that a member has begun; `place` names the form they stand in: `article:ID`, `comment:ID`, `passage:ID`. */
  const drafts = k.table(
    'drafts',
    {
      memberId: ofMember(),
      place: k.text().notNull(),
      articleId: ofArticle(),
      parentId: k.ref().references(() => comments.id, { onDelete: 'cascade' }),
      words: k.text().notNull(),
      savedAt: k.time().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.memberId, t.place] }),
      k.index('drafts_article').on(t.articleId),
      k.index('drafts_parent').on(t.parentId),
      k.index('drafts_old').on(t.savedAt),
    ],
  )

  /** Whole conversations that a member follows. `readTo` and `mailedTo` are ids of comments: what came later is news. */
  const conversationFollows = k.table(
    'conversation_follows',
    {
      memberId: ofMember(),
      articleId: ofArticle(),
      readTo: k.ref().notNull(),
      mailedTo: k.ref().notNull(),
      createdAt: k.time().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.memberId, t.articleId] }),
      k.index('conversation_follows_article').on(t.articleId),
    ],
  )

  /** Likewise a single thread, by its first comment. */
  const threadFollows = k.table(
    'thread_follows',
    {
      memberId: ofMember(),
      threadId: ofComment(),
      readTo: k.ref().notNull(),
      mailedTo: k.ref().notNull(),
      createdAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.threadId] }), k.index('thread_follows_thread').on(t.threadId)],
  )

  /** Whose comments a member has folded away for themself. */
  const mutes = k.table('mutes', { memberId: ofMember(), mutedId: ofMember(), createdAt: k.time().notNull() }, t => [
    k.primaryKey({ columns: [t.memberId, t.mutedId] }),
    k.index('mutes_muted').on(t.mutedId),
  ])

  /** How far a member had read a conversation: at their visit of before (`beforeId`), and now (`lastId`), by ids of comments. */
  const visits = k.table(
    'visits',
    {
      memberId: ofMember(),
      articleId: ofArticle(),
      beforeId: k.ref().notNull(),
      beforeAt: k.time().notNull(),
      lastId: k.ref().notNull(),
      lastAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.articleId] }), k.index('visits_article').on(t.articleId)],
  )

  /** The text of an article before it was changed: passages of then are shown as they were. */
  const articleVersions = k.table(
    'article_versions',
    {
      articleId: ofArticle(),
      number: k.int().notNull(),
      body: k.text().notNull(),
      replacedAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.articleId, t.number] })],
  )

  /** "This is wrong": what readers hold against a passage. `credit` is the name a correction may thank, empty for none. */
  const mistakes = k.table(
    'mistakes',
    {
      id: k.id(),
      articleId: ofArticle(),
      passageId: k.ref().references(() => passages.id, { onDelete: 'set null' }),
      memberId: k.ref().references(() => members.id, { onDelete: 'set null' }),
      words: k.text().notNull(),
      credit: k.text().notNull().default(''),
      state: k.oneOf(['waits', 'corrected', 'declined']).notNull(),
      correctionId: k.ref().references(() => corrections.id, { onDelete: 'set null' }),
      decidedById: k.ref().references(() => members.id, { onDelete: 'set null' }),
      decidedAt: k.time(),
      createdAt: k.time().notNull(),
    },
    t => [
      k.index('mistakes_open').on(t.state, t.createdAt, t.id),
      k.index('mistakes_article').on(t.articleId),
      k.index('mistakes_passage').on(t.passageId),
      k.index('mistakes_member').on(t.memberId),
      k.index('mistakes_correction').on(t.correctionId),
      k.index('mistakes_decided').on(t.decidedById),
    ],
  )

  /** A long conversation in brief: `lines` as the worker made them from so many comments. */
  const briefs = k.table('briefs', {
    articleId: ofArticle().primaryKey(),
    comments: k.int().notNull(),
    lines: k.json<unknown>().notNull(),
    madeAt: k.time().notNull(),
  })

  /** What an editor wants in a brief, or out of it. */
  const briefChoices = k.table(
    'brief_choices',
    {
      articleId: ofArticle(),
      commentId: ofComment(),
      choice: k.oneOf(['pin', 'drop']).notNull(),
      byId: k.ref().references(() => members.id, { onDelete: 'set null' }),
      createdAt: k.time().notNull(),
    },
    t => [
      k.primaryKey({ columns: [t.articleId, t.commentId] }),
      k.index('brief_choices_comment').on(t.commentId),
      k.index('brief_choices_by').on(t.byId),
    ],
  )

  /** Accounts that recommend each other more than chance would have it: `key` names the set, `shows` the figures. */
  const rings = k.table('rings', {
    key: k.text().primaryKey(),
    memberIds: k.json<number[]>().notNull(),
    shows: k.json<unknown>().notNull(),
    foundAt: k.time().notNull(),
    lookedAt: k.time(),
  })

  /** Which member writes as an author: their comments under that author's articles say so. */
  const authorAccounts = k.table(
    'author_accounts',
    {
      authorId: k
        .ref()
        .primaryKey()
        .references(() => authors.id, { onDelete: 'cascade' }),
      memberId: ofMember(),
    },
    t => [k.index('author_accounts_member').on(t.memberId)],
  )

  return {
    ...{ commentVersions, commentMentions, drafts, conversationFollows, threadFollows, mutes, visits },
    ...{ articleVersions, mistakes, briefs, briefChoices, rings, authorAccounts },
  }
}
