import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.postgres'

/** Members and how they come in. Tokens are kept only as sha256, so a stolen file signs nobody in. */
export const peopleTables = (k: Kit) => {
  /** `nameKey` is the name as look-alikes are compared; `passwordHash` is null for who comes in by link or provider. */
  const members = k.table(
    'members',
    {
      id: k.id(),
      handle: k.text().notNull().unique(),
      name: k.text().notNull(),
      nameKey: k.text().notNull().unique(),
      email: k.text().notNull().unique(),
      emailConfirmedAt: k.time(),
      passwordHash: k.text(),
      role: k.oneOf(['member', 'moderator', 'editor', 'owner']).notNull().default('member'),
      demo: k.bool().notNull().default(false),
      createdAt: k.time().notNull(),
      disabledAt: k.time(),
    },
    t => [k.check('members_role', sql`${t.role} in ('member', 'moderator', 'editor', 'owner')`)],
  )

  const sessions = k.table(
    'sessions',
    {
      tokenHash: k.text().primaryKey(),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      createdAt: k.time().notNull(),
      slidAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
    },
    t => [k.index('sessions_member').on(t.memberId), k.index('sessions_expiry').on(t.expiresAt)],
  )

  /** A person at a provider (Google, GitHub, OIDC) who signs in as this member. */
  const accounts = k.table(
    'accounts',
    {
      provider: k.text().notNull(),
      providerAccountId: k.text().notNull(),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      createdAt: k.time().notNull(),
    },
    t => [k.primaryKey({ columns: [t.provider, t.providerAccountId] }), k.index('accounts_member').on(t.memberId)],
  )

  /** One-time links: to sign in, to choose a new password, to confirm an address. */
  const links = k.table(
    'links',
    {
      tokenHash: k.text().primaryKey(),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      purpose: k.oneOf(['sign-in', 'shell', 'password', 'confirm']).notNull(),
      email: k.text().notNull(),
      createdAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
      usedAt: k.time(),
    },
    t => [k.index('links_member').on(t.memberId), k.index('links_expiry').on(t.expiresAt)],
  )

  /** A letter is a row of the transaction that caused it; a job sends it afterwards. */
  const letters = k.table(
    'letters',
    {
      id: k.id(),
      to: k.text().notNull(),
      subject: k.text().notNull(),
      text: k.text().notNull(),
      createdAt: k.time().notNull(),
      dueAt: k.time().notNull(),
      attempts: k.int().notNull().default(0),
      sentAt: k.time(),
    },
    t => [k.index('letters_due').on(t.sentAt, t.dueAt)],
  )

  return { members, sessions, accounts, links, letters }
}
export type PeopleTables = ReturnType<typeof peopleTables>
