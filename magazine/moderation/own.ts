import { and, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import { type Named, namesOfGuidelines } from './guideline'
import { type Deed, deedOf } from './log'
import { decisionsInAccount } from './rules'

/** A decision as the one knows it whose words it is about. */
export type OwnDecision = {
  id: number
  at: Date
  deed: Deed
  guideline?: Named
  note: string
  comment: { id: number; words: string; published: boolean }
  article: { slug: string; headline: string }
}

/** What was decided on a member's words, newest first; a comment that was looked at and left without a note is none of it. */
export async function decisionsOn(
  { read }: Store,
  memberId: number,
  { after }: { after?: Cursor } = {},
): Promise<Page<OwnDecision>> {
  const { articles, comments, decisions } = read.t
  const rows = await read
    .select({
      id: decisions.id,
      at: decisions.createdAt,
      decision: decisions.decision,
      stateBefore: decisions.stateBefore,
      guidelineId: decisions.guidelineId,
      note: decisions.note,
      comment: { id: comments.id, words: comments.words, state: comments.state },
      article: { slug: articles.slug, headline: articles.headline },
    })
    .from(decisions)
    .innerJoin(comments, eq(comments.id, decisions.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(
      and(
        eq(decisions.memberId, memberId),
        or(ne(decisions.decision, 'approve'), ne(decisions.stateBefore, 'published'), ne(decisions.note, '')),
        after && past('desc', decisions.createdAt, decisions.id, after),
      ),
    )
    .orderBy(desc(decisions.createdAt), desc(decisions.id))
    .limit(decisionsInAccount + 1)
  const { items, next } = pageOf(rows, decisionsInAccount, row => ({ key: row.at.getTime(), id: row.id }))
  const nameOf = await namesOfGuidelines(read)
  const own = items.map(({ decision, stateBefore, guidelineId, comment: { state, ...comment }, ...row }) => ({
    ...row,
    deed: deedOf(decision, stateBefore),
    guideline: nameOf(guidelineId),
    comment: { ...comment, published: state === 'published' },
  }))
  return { items: own, next }
}

/** The title of the rule that each of these comments was removed under, by the comment's id. Others are left out. */
export async function reasonsFor({ read }: Store, commentIds: readonly number[]): Promise<Map<number, string>> {
  if (commentIds.length === 0) return new Map()
  const { comments, decisions, guidelines } = read.t
  const rows = await read
    .select({ id: comments.id, title: guidelines.title })
    .from(comments)
    .innerJoin(decisions, eq(decisions.id, comments.lastDecision))
    .innerJoin(guidelines, eq(guidelines.id, decisions.guidelineId))
    .where(and(inArray(comments.id, [...commentIds]), eq(comments.state, 'rejected')))
  return new Map(rows.map(({ id, title }) => [id, title]))
}
