import { sql } from 'drizzle-orm'
import type { Kit } from '../kit.postgres'
import type { ConversationTables } from './conversation'
import type { PeopleTables } from './people'

type Before = PeopleTables & ConversationTables

/** The guidelines, what members report, and what moderators decide under them. */
export const moderationTables = (k: Kit, { members, comments }: Before) => {
  const guidelines = k.table('guidelines', {
    id: k.id(),
    slug: k.text().notNull().unique(),
    title: k.text().notNull(),
    text: k.text().notNull(),
    position: k.int().notNull(),
  })

  /**
   * What was decided on a comment. `memberId` is whose words they are, `byRole` what the moderator was at that time: the
   * log says it in place of a name.
   */
  const decisions = k.table(
    'decisions',
    {
      id: k.id(),
      commentId: k
        .ref()
        .notNull()
        .references(() => comments.id, { onDelete: 'cascade' }),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      moderatorId: k
        .ref()
        .notNull()
        .references(() => members.id),
      byRole: k.oneOf(['moderator', 'editor', 'owner']).notNull(),
      decision: k.oneOf(['approve', 'reject', 'feature', 'unfeature']).notNull(),
      guidelineId: k.ref().references(() => guidelines.id),
      note: k.text().notNull().default(''),
      stateBefore: k.oneOf(['published', 'held', 'rejected', 'deleted']).notNull(),
      createdAt: k.time().notNull(),
    },
    t => [
      k.index('decisions_comment').on(t.commentId, t.id),
      k.index('decisions_member').on(t.memberId, t.createdAt, t.id),
      k.index('decisions_newest').on(t.createdAt, t.id),
      k.index('decisions_moderator').on(t.moderatorId),
      k.index('decisions_guideline').on(t.guidelineId),
      k.check('decisions_reason', sql`${t.decision} <> 'reject' or ${t.guidelineId} is not null`),
    ],
  )

  /** One a member and comment. `decisionId` is the decision that answered it; null while it waits. */
  const reports = k.table(
    'reports',
    {
      id: k.id(),
      commentId: k
        .ref()
        .notNull()
        .references(() => comments.id, { onDelete: 'cascade' }),
      memberId: k
        .ref()
        .notNull()
        .references(() => members.id, { onDelete: 'cascade' }),
      guidelineId: k.ref().references(() => guidelines.id),
      words: k.text().notNull().default(''),
      createdAt: k.time().notNull(),
      decisionId: k.ref().references(() => decisions.id),
    },
    t => [
      k.uniqueIndex('reports_once').on(t.commentId, t.memberId),
      k.index('reports_member').on(t.memberId),
      k.index('reports_guideline').on(t.guidelineId),
      // What waits is found by the next one only: among equals (none decided) it would have to be sorted.
      k
        .index('reports_decision')
        .on(t.decisionId)
        .where(sql`${t.decisionId} is not null`),
      k
        .index('reports_open')
        .on(t.createdAt, t.id)
        .where(sql`${t.decisionId} is null`),
    ],
  )

  return { guidelines, decisions, reports }
}
