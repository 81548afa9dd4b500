import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import type { State } from '@/magazine/conversation/state'
import { shownMember } from '@/magazine/people/member'

/** Comments, each with its article and who said it. */
export const commentRows = async ({ t, select }: Reading, ids: number[]) => {
  const { articles, comments, members } = t
  const { name, handle } = shownMember(t)
  return select({
    id: comments.id,
    state: comments.state,
    words: comments.words,
    parentId: comments.parentId,
    revision: comments.revision,
    lastDecision: comments.lastDecision,
    at: comments.createdAt,
    editedAt: comments.editedAt,
    featuredAt: comments.featuredAt,
    name,
    member: { id: members.id, handle, since: members.createdAt },
    article: { slug: articles.slug, headline: articles.headline, language: articles.language },
  })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(inArray(comments.id, ids))
}

/** The comments that others answer. */
export async function answered({ t, select }: Reading, ids: number[]) {
  const { comments, members } = t
  if (ids.length === 0) return []
  return select({
    id: comments.id,
    state: comments.state,
    words: comments.words,
    at: comments.createdAt,
    name: shownMember(t).name,
  })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(inArray(comments.id, ids))
}

/** The reports of these comments that no decision has answered yet. */
export const openReports = async ({ t: { reports }, select }: Reading, ids: number[]) =>
  select({
    id: reports.id,
    commentId: reports.commentId,
    guidelineId: reports.guidelineId,
    words: reports.words,
    at: reports.createdAt,
  })
    .from(reports)
    .where(and(inArray(reports.commentId, ids), isNull(reports.decisionId)))

/** Decisions, each with the name of who took it. */
export async function lastDecisions({ t, select }: Reading, ids: number[]) {
  const { decisions, members } = t
  if (ids.length === 0) return []
  return select({
    id: decisions.id,
    verdict: decisions.decision,
    guidelineId: decisions.guidelineId,
    note: decisions.note,
    at: decisions.createdAt,
    by: shownMember(t).name,
  })
    .from(decisions)
    .innerJoin(members, eq(members.id, decisions.moderatorId))
    .where(inArray(decisions.id, ids))
}

/** How many comments of these members are published, and how many rejected. */
export const records = async ({ t: { comments, members }, select, $count }: Reading, ids: number[]) => {
  const count = (state: State) => $count(comments, and(eq(comments.memberId, members.id), eq(comments.state, state)))
  return select({ id: members.id, published: count('published'), rejected: count('rejected') })
    .from(members)
    .where(inArray(members.id, ids))
}
