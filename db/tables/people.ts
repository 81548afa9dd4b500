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
      bio: k.text().notNull().default(''),
      /** Of the interface and of letters; null as the magazine's. */
      language: k.text(),
      /** What they chose in "Text and colours", as the browser keeps it; null as in each browser. */
      appearance: k.text(),
      isPrivate: k.bool().notNull().default(false),
      /** Name of the file under media/; null for the one drawn from the id. */
      picture: k.text(),
      handleChangedAt: k.time(),
      /** Kept enciphered; counts once `totpConfirmedAt` is set. */
      totpSecret: k.text(),
      totpConfirmedAt: k.time(),
      /** The last step of time whose code was used: none works twice. */
      totpUsed: k.int(),
      /** When they asked to leave, and what becomes of their comments 14 days later. */
      leavingAt: k.time(),
      /** When they had left: the row then holds nothing of them. */
      leftAt: k.time(),
      leavingWords: k.oneOf(['erase', 'keep', 'each']),
      createdAt: k.time().notNull(),
      disabledAt: k.time(),
    },
    t => [
      k
        .index('members_leaving')
        .on(t.leavingAt)
        .where(sql`${t.leavingAt} is not null`),
      k.check('members_role', sql`${t.role} in ('member', 'moderator', 'editor', 'owner')`),
    ],
  )

  const sessions = k.table(
    'sessions',
    {
      tokenHash: k.text().primaryKey(),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      /** Browser and system as a person would call them, "Firefox on Linux"; never the whole header. */
      device: k.text().notNull().default(''),
      createdAt: k.time().notNull(),
      slidAt: k.time().notNull(),
      /** Within some minutes. */
      usedAt: k.time(),
      /** When a second factor was shown in it. */
      provenAt: k.time(),
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
      purpose: k.oneOf(['sign-in', 'shell', 'password', 'confirm', 'email']).notNull(),
      email: k.text().notNull(),
      createdAt: k.time().notNull(),
      expiresAt: k.time().notNull(),
      usedAt: k.time(),
    },
    t => [k.index('links_member').on(t.memberId), k.index('links_expiry').on(t.expiresAt)],
  )

  /**
   * A letter is a row of the transaction that caused it; a job sends it afterwards. `kind` says what it is about. `stop` is
   * the token of its one-click way to hear no more of it, null for what is about the account.
   */
  const letters = k.table(
    'letters',
    {
      id: k.id(),
      memberId: k.ref().references(() => members.id, { onDelete: 'set null' }),
      kind: k.text().notNull().default(''),
      to: k.text().notNull(),
      subject: k.text().notNull(),
      text: k.text().notNull(),
      html: k.text().notNull().default(''),
      language: k.text().notNull().default(''),
      stop: k.text(),
      createdAt: k.time().notNull(),
      dueAt: k.time().notNull(),
      attempts: k.int().notNull().default(0),
      /** What the mail server said at the last try, in a line. */
      problem: k.text(),
      failedAt: k.time(),
      sentAt: k.time(),
    },
    t => [
      k.index('letters_due').on(t.sentAt, t.dueAt),
      k.index('letters_member').on(t.memberId),
      k.index('letters_newest').on(t.createdAt, t.id),
    ],
  )

  return { members, sessions, accounts, links, letters }
}
export type PeopleTables = ReturnType<typeof peopleTables>
