import { and, eq, sql } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { articleNamed } from './article'
import { scoreOf } from './order'
import { lockConversation } from './state'

/** Recommends an article; a second time changes nothing. Refuses one that isn't published. */
export const recommendArticle = (store: Store, member: Member, slug: string, now = new Date()): Promise<void> =>
  store.write(tx => addToArticle(tx, member, slug, now))

/** Takes the recommend back; without one nothing changes. */
export const withdrawFromArticle = (store: Store, member: Member, slug: string): Promise<void> =>
  store.write(async tx => {
    const { t } = tx
    const articleId = await articleNamed(tx, slug)
    if (!(await isRecommended(tx, member, articleId))) return
    await lockConversation(tx, articleId)
    const gone = await tx
      .delete(t.articleRecommends)
      .where(and(eq(t.articleRecommends.memberId, member.id), eq(t.articleRecommends.articleId, articleId)))
      .returning({ articleId: t.articleRecommends.articleId })
    if (gone.length) await countForArticle(tx, articleId, -1)
  })

/** Recommends a comment; a second time changes nothing. Refuses one that isn't to be seen, and the member's own. */
export const recommendComment = (store: Store, member: Member, commentId: number, now = new Date()): Promise<void> =>
  store.write(tx => addAllToComment(tx, [{ member, at: now }], commentId))

/** Takes the recommend back; without one nothing changes. Refuses a comment that isn't to be seen. */
export const withdrawFromComment = (store: Store, member: Member, commentId: number): Promise<void> =>
  store.write(async tx => {
    const { t } = tx
    await authorOf(tx, commentId)
    const gone = await tx
      .delete(t.commentRecommends)
      .where(and(eq(t.commentRecommends.memberId, member.id), eq(t.commentRecommends.commentId, commentId)))
      .returning({ commentId: t.commentRecommends.commentId })
    if (gone.length) await countForComment(tx, commentId, -1)
  })

/** `recommendArticle` as a step of somebody's transaction. */
export async function addToArticle(tx: Tx, member: Member, slug: string, now: Date) {
  const { t } = tx
  const articleId = await articleNamed(tx, slug)
  if (await isRecommended(tx, member, articleId)) return
  await lockConversation(tx, articleId)
  const fresh = await tx
    .insert(t.articleRecommends)
    .values({ memberId: member.id, articleId, createdAt: now })
    .onConflictDoNothing()
    .returning({ articleId: t.articleRecommends.articleId })
  if (fresh.length) await countForArticle(tx, articleId, 1)
}

/** `recommendComment` as a step of somebody's transaction, of one member or many, each at its time. */
export async function addAllToComment(tx: Tx, given: { member: Member; at: Date }[], commentId: number) {
  const { t } = tx
  const author = await authorOf(tx, commentId)
  if (given.some(({ member }) => member.id === author)) throw new Refusal('comment.recommendOwn', { status: 403 })
  const rows = given.map(({ member, at }) => ({ memberId: member.id, commentId, createdAt: at }))
  if (rows.length === 0) return
  const fresh = await tx
    .insert(t.commentRecommends)
    .values(rows)
    .onConflictDoNothing()
    .returning({ commentId: t.commentRecommends.commentId })
  if (fresh.length) await countForComment(tx, commentId, fresh.length)
}

/** Whether the member recommends the article. */
export const recommendsArticle = ({ read }: Store, member: Member, articleId: number): Promise<boolean> =>
  isRecommended(read, member, articleId)

async function isRecommended({ t: { articleRecommends }, $count }: Reading, member: Member, articleId: number) {
  const own = and(eq(articleRecommends.memberId, member.id), eq(articleRecommends.articleId, articleId))
  return (await $count(articleRecommends, own)) > 0
}

async function authorOf({ t, select }: Tx, commentId: number) {
  const [comment] = await select({ memberId: t.comments.memberId })
    .from(t.comments)
    .innerJoin(t.articles, eq(t.articles.id, t.comments.articleId))
    .where(and(eq(t.comments.id, commentId), eq(t.comments.state, 'published'), eq(t.articles.state, 'published')))
  if (!comment) throw new Refusal('comment.gone', { status: 404 })
  return comment.memberId
}

/** Adds to an article's count of recommends, whose row the same transaction writes. */
export const countForArticle = ({ t, update }: Tx, id: number, by: number) =>
  update(t.articles)
    .set({ recommends: sql`${t.articles.recommends} + ${by}` })
    .where(eq(t.articles.id, id))

/** Likewise for a comment, and for its place among the most recommended. */
export async function countForComment({ t: { comments }, update }: Tx, id: number, by: number): Promise<void> {
  const [counted] = await update(comments)
    .set({ recommends: sql`${comments.recommends} + ${by}` })
    .where(eq(comments.id, id))
    .returning({ recommends: comments.recommends, seen: comments.seen, onTrial: comments.onTrial })
  // One on trial keeps its place there until it had its turn.
  if (counted && !counted.onTrial)
    await update(comments)
      .set({ score: scoreOf(counted) })
      .where(eq(comments.id, id))
}
