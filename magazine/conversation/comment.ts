import { and, eq, gt, sql } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { dropKept, dropKeptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { Refusal } from '@/magazine/settings/refusal'
import { articleNamed } from './article'
import { dropDraft } from './draft'
import { hasMuted, noteMentions } from './mention'
import { notice } from './notice'
import { type Meant, passageOf } from './passage'
import { placeBelow } from './place'
import { paragraphAddress, sameWordsSeconds } from './rules'
import { countPublished, lockConversation, type Standing } from './state'
import { wordsOf } from './words'

export type NewComment = {
  /** The article's slug. */
  article: string
  /** The comment it answers; left out, it begins a thread. */
  parent?: number
  /** What of the article it is about. Only what begins a thread is about a passage; a reply is about what it answers. */
  passage?: Meant
  words: string
  /** The key of the form it comes from: the same words sent twice from one form are one comment. */
  formKey?: string
}

/**
 * Posts a comment or a reply at once (postmoderation) and returns its id. Sent again from the same form it is the comment
 * that is there. Refuses words that can't be kept, an article or parent that isn't to be seen, and what the member has said
 * on this article within the last minute, and a passage that does not stand in the article.
 */
export const postComment = (store: Store, member: Member, comment: NewComment, now = new Date()): Promise<number> =>
  store.write(tx => addComment(tx, member, comment, now))

/** `postComment` as a step of somebody's transaction. */
export async function addComment(tx: Tx, member: Member, comment: NewComment, now: Date): Promise<number> {
  const words = wordsOf(comment.words)
  const articleId = await articleNamed(tx, comment.article)
  await lockConversation(tx, articleId)
  const sent = comment.formKey === undefined ? undefined : await sentFrom(tx, member, comment.formKey)
  if (sent && sent.words === words && sent.articleId === articleId && sent.parentId === (comment.parent ?? null))
    return sent.id
  const parent = comment.parent === undefined ? undefined : await parentOf(tx, articleId, comment.parent)
  const passageId = comment.passage && !parent ? await passageOf(tx, articleId, comment.passage, now) : null
  await dropBegun(tx, member, comment, { articleId, parentId: parent?.id })
  await refuseEcho(tx, { member, articleId, words, now })
  const id = await insertComment(tx, {
    articleId,
    memberId: member.id,
    words,
    passageId,
    // A form that came back out of the browser's history has its old key, but what it says now is new.
    formKey: sent ? null : (comment.formKey ?? null),
    createdAt: now,
    ...(parent ? await placeOfReply(tx, parent) : { threadId: null, parentId: null, path: '', depth: 0 }),
  })
  const answered = parent && parent.memberId !== member.id ? parent.memberId : undefined
  if (answered !== undefined && !(await hasMuted(tx, answered, member.id)))
    await notice(tx, { memberId: answered, kind: 'reply', articleId, commentId: id }, now)
  await noteMentions(tx, { id, articleId, memberId: member.id, words }, answered === undefined ? [] : [answered], now)
  return id
}

/** Lets go of what waited in the same form: it was said. A passage has a form of its own, on a page of its own. */
async function dropBegun(tx: Tx, member: Member, comment: NewComment, at: { articleId: number; parentId?: number }) {
  const { article, passage } = comment
  if (passage && 'paragraph' in passage) return dropKeptAt(tx, member.id, paragraphAddress(article, passage.paragraph))
  await dropKept(tx, member.id, at.articleId, at.parentId)
  await dropDraft(tx, member.id, at.articleId, at.parentId)
}

async function parentOf(tx: Tx, articleId: number, id: number): Promise<Standing & { memberId: number }> {
  const { comments } = tx.t
  const [parent] = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.articleId, articleId), eq(comments.state, 'published')))
  if (!parent) throw new Refusal('comment.parentGone', { status: 409 })
  return parent
}

async function sentFrom({ t, select }: Tx, member: Member, formKey: string) {
  const [sent] = await select()
    .from(t.comments)
    .where(and(eq(t.comments.memberId, member.id), eq(t.comments.formKey, formKey)))
  return sent
}

type Said = { member: Member; articleId: number; words: string; now: Date }
async function refuseEcho({ t, select }: Tx, { member, articleId, words, now }: Said) {
  const since = new Date(now.getTime() - sameWordsSeconds * 1_000)
  const [echo] = await select({ id: t.comments.id })
    .from(t.comments)
    .where(
      and(
        eq(t.comments.memberId, member.id),
        gt(t.comments.createdAt, since),
        eq(t.comments.articleId, articleId),
        eq(t.comments.words, words),
      ),
    )
    .limit(1)
  if (echo) throw new Refusal('comment.justSaid', { status: 429, field: 'words', retryAfterSeconds: sameWordsSeconds })
}

/** Numbers the reply: the thread's first comment knows the last number given. */
async function placeOfReply({ t, update }: Tx, parent: Standing) {
  const [thread] = await update(t.comments)
    .set({ lastReply: sql`${t.comments.lastReply} + 1` })
    .where(eq(t.comments.id, parent.threadId ?? parent.id))
    .returning({ number: t.comments.lastReply })
  if (!thread) throw new Error(`comment ${parent.id} has no thread`)
  return { number: thread.number, ...placeBelow(parent, thread.number) }
}

async function insertComment(
  tx: Tx,
  comment: Omit<Tx['t']['comments']['$inferInsert'], 'state'> & Omit<Standing, 'id' | 'state'>,
) {
  const { comments } = tx.t
  const [added] = await tx
    .insert(comments)
    .values({ ...comment, state: 'published' })
    .returning({ id: comments.id })
  if (!added) throw new Error('the database returned no row for a comment')
  await countPublished(tx, comment, 1)
  return added.id
}
