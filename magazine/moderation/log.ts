import { desc, eq } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import type { State } from '@/magazine/conversation/state'
import { shownMember } from '@/magazine/people/member'
import type { Moderator } from '@/magazine/people/roles'
import type { Verdict } from './judged'
import { type Named, namesOfGuidelines } from './guideline'
import { entriesInLog } from './rules'

/** What became of a comment: `restored` is an approval of what was rejected. */
export type Deed = JudgedDeed | 'featured' | 'unfeatured'
export type JudgedDeed = 'approved' | 'rejected' | 'restored'

/** A decision as anyone may know it: no name of a person, and none of the words. */
export type Entry = {
  number: number
  at: Date
  deed: Deed
  guideline?: Named
  /** Undefined when it is no longer published. */
  article?: { slug: string; headline: string }
  byRole: 'moderator' | 'editor' | 'owner'
}

/** What a decision did to a comment that stood as `stateBefore`. */
export const judgedDeedOf = (decision: Verdict, stateBefore: State): JudgedDeed =>
  decision === 'reject' ? 'rejected' : stateBefore === 'rejected' ? 'restored' : 'approved'

/** The same of any decision that the log holds. */
export function deedOf(decision: Verdict | 'feature' | 'unfeature', stateBefore: State): Deed {
  if (decision === 'feature') return 'featured'
  return decision === 'unfeature' ? 'unfeatured' : judgedDeedOf(decision, stateBefore)
}

/** The public record of all decisions, newest first. */
export async function moderationLog({ read }: Store, { after }: { after?: Cursor } = {}): Promise<Page<Entry>> {
  const { articles, comments, decisions } = read.t
  const rows = await read
    .select({
      number: decisions.id,
      at: decisions.createdAt,
      decision: decisions.decision,
      stateBefore: decisions.stateBefore,
      guidelineId: decisions.guidelineId,
      byRole: decisions.byRole,
      article: { slug: articles.slug, headline: articles.headline },
      articleState: articles.state,
    })
    .from(decisions)
    .innerJoin(comments, eq(comments.id, decisions.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(after && past('desc', decisions.createdAt, decisions.id, after))
    .orderBy(desc(decisions.createdAt), desc(decisions.id))
    .limit(entriesInLog + 1)
  const { items, next } = pageOf(rows, entriesInLog, row => ({ key: row.at.getTime(), id: row.number }))
  const nameOf = await namesOfGuidelines(read)
  const entries = items.map(({ decision, stateBefore, guidelineId, article, articleState, ...entry }) => ({
    ...entry,
    article: articleState === 'published' ? article : undefined,
    deed: deedOf(decision, stateBefore),
    guideline: nameOf(guidelineId),
  }))
  return { items: entries, next }
}

/** Who decided last, and when; undefined while nothing was decided. For moderators only. */
export async function lastDecider({ read }: Store, _: Moderator): Promise<{ name: string; at: Date } | undefined> {
  const { decisions, members } = read.t
  const [last] = await read
    .select({ name: shownMember(read.t).name, at: decisions.createdAt })
    .from(decisions)
    .innerJoin(members, eq(members.id, decisions.moderatorId))
    .orderBy(desc(decisions.createdAt), desc(decisions.id))
    .limit(1)
  return last
}
