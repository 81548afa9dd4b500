import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.postgres'
import type { ConversationTables } from './conversation'
import type { MagazineTables } from './magazine'
import type { PeopleTables } from './people'

type Before = MagazineTables & PeopleTables & ConversationTables

/** What belongs to a member's account besides how they come in by password. */
export const accountTables = (k: Kit, { articles, comments, members }: Before) => {
  const ofMember = () =>
    k
      .ref()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' })

  const passkeys = k.table(
    'passkeys',
    {
      /** The credential's id and public key, base64url. */
      id: k.text().primaryKey(),
      memberId: ofMember(),
      publicKey: k.text().notNull(),
      counter: k.int().notNull().default(0),
      transports: k.text().notNull().default(''),
      name: k.text().notNull(),
      createdAt: k.time().notNull(),
      usedAt: k.time(),
    },
    t => [k.index('passkeys_member').on(t.memberId)],
  )

  const recoveryCodes = k.table(
    'recovery_codes',
    { memberId: ofMember(), codeHash: k.text().notNull(), createdAt: k.time().notNull(), usedAt: k.time() },
    t => [k.primaryKey({ columns: [t.memberId, t.codeHash] })],
  )

  /** One question to a browser, answered at most once: a passkey's challenge, or a second factor before a session begins. */
  const challenges = k.table(
    'challenges',
    {
      tokenHash: k.text().primaryKey(),
      memberId: k.ref().references(() => members.id, { onDelete: 'cascade' }),
      purpose: k.oneOf(['passkey-sign-in', 'passkey-add', 'second-factor']).notNull(),
      challenge: k.text().notNull().default(''),
      attempts: k.int().notNull().default(0),
      createdAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
    },
    t => [k.index('challenges_member').on(t.memberId), k.index('challenges_expiry').on(t.expiresAt)],
  )

  /** Networks that somebody was seen from, hashed with a key and forgotten after 30 days. */
  const memberNetworks = k.table(
    'member_networks',
    { memberId: ofMember(), networkHash: k.text().notNull(), seenAt: k.time().notNull() },
    t => [
      k.primaryKey({ columns: [t.memberId, t.networkHash] }),
      k.index('member_networks_shared').on(t.networkHash),
      k.index('member_networks_seen').on(t.seenAt),
    ],
  )

  /** What staff wrote down about a member. */
  const memberNotes = k.table(
    'member_notes',
    {
      id: k.id(),
      memberId: ofMember(),
      byId: k.ref().references(() => members.id, { onDelete: 'set null' }),
      words: k.text().notNull(),
      createdAt: k.time().notNull(),
    },
    t => [k.index('member_notes_member').on(t.memberId, t.id), k.index('member_notes_by').on(t.byId)],
  )

  /** A way to join that works once: a member's to a friend, or the first start's that makes the owner (`role`, without `byId`). */
  const invitations = k.table(
    'invitations',
    {
      tokenHash: k.text().primaryKey(),
      role: k.oneOf(['member', 'owner']).notNull(),
      byId: k.ref().references(() => members.id, { onDelete: 'cascade' }),
      usedById: k.ref().references(() => members.id, { onDelete: 'set null' }),
      createdAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
      usedAt: k.time(),
    },
    t => [k.index('invitations_by').on(t.byId), k.index('invitations_used').on(t.usedById)],
  )

  /** Handles that a member had: each leads to the one they have now, and nobody else takes it while they are here. */
  const formerHandles = k.table('former_handles', { handle: k.text().primaryKey(), memberId: ofMember() }, t => [
    k.index('former_handles_member').on(t.memberId),
  ])

  /** How soon a member hears by mail of a kind of thing; without a row, as the kind has it. */
  const mailChoices = k.table(
    'mail_choices',
    {
      memberId: ofMember(),
      kind: k.oneOf(['reply', 'mention', 'followed', 'featured']).notNull(),
      how: k.oneOf(['once', 'hourly', 'daily', 'never']).notNull(),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.kind] })],
  )

  /** What a member is told of: a row of the transaction in which it happened. */
  const notices = k.table(
    'notices',
    {
      id: k.id(),
      memberId: ofMember(),
      kind: k.oneOf(['reply', 'mention', 'followed', 'featured', 'corrected', 'decision']).notNull(),
      articleId: k
        .ref()
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      commentId: k.ref().references(() => comments.id, { onDelete: 'cascade' }),
      createdAt: k.time().notNull(),
      readAt: k.time(),
      /** When it went into a letter, or was found to need none. */
      mailedAt: k.time(),
    },
    t => [
      k
        .uniqueIndex('notices_once')
        .on(t.memberId, t.kind, t.commentId)
        .where(sql`${t.kind} in ('reply', 'mention', 'featured')`),
      k.index('notices_member').on(t.memberId, t.createdAt, t.id),
      k
        .index('notices_unread')
        .on(t.memberId)
        .where(sql`${t.readAt} is null`),
      k.index('notices_article').on(t.articleId),
      k.index('notices_comment').on(t.commentId),
      k
        .index('notices_unmailed')
        .on(t.createdAt)
        .where(sql`${t.mailedAt} is null`),
    ],
  )

  /** The comments that a member who chooses for each keeps, without their name, when they leave. */
  const leavingKept = k.table(
    'leaving_kept',
    {
      memberId: ofMember(),
      commentId: k
        .ref()
        .notNull()
        .references(() => comments.id, { onDelete: 'cascade' }),
    },
    t => [k.primaryKey({ columns: [t.memberId, t.commentId] }), k.index('leaving_kept_comment').on(t.commentId)],
  )

  /** Everything of a member as one file in DATA_DIR, while it is made and for seven days. */
  const archives = k.table(
    'archives',
    {
      id: k.id(),
      memberId: ofMember(),
      /** Comments written so far, of how many. */
      made: k.int().notNull().default(0),
      total: k.int().notNull().default(0),
      createdAt: k.time().notNull(),
      readyAt: k.time(),
      file: k.text(),
    },
    t => [k.index('archives_member').on(t.memberId, t.id)],
  )

  return {
    ...{ passkeys, recoveryCodes, challenges, memberNetworks, memberNotes, invitations, formerHandles },
    ...{ mailChoices, notices, leavingKept, archives },
  }
}
