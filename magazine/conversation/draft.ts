import { and, eq, lt } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { articleNamed } from './article'
import { draftDays, longestDraft } from './rules'

type Begun = { article: string; parent?: number; words: string }

const placeOf = (articleId: number, parentId?: number) =>
  parentId === undefined ? `article:${articleId}` : `comment:${parentId}`

/**
 * Keeps what a member has begun to say, for whichever browser they go on in; nothing typed, and nothing is kept. Refuses an
 * article that isn't to be seen. What is too long to be a comment is kept up to 20,000 code points.
 */
export const saveDraft = (store: Store, member: Member, { article, parent, words }: Begun, now: Date): Promise<void> =>
  store.write(async tx => {
    const articleId = await articleNamed(tx, article)
    const kept = Array.from(words).slice(0, longestDraft).join('')
    if (!kept.trim()) return dropDraft(tx, member.id, articleId, parent)
    const { drafts, comments } = tx.t
    const here = parent === undefined ? undefined : and(eq(comments.id, parent), eq(comments.articleId, articleId))
    if (here && (await tx.$count(comments, here)) === 0) return
    const row = { memberId: member.id, place: placeOf(articleId, parent), articleId, parentId: parent }
    const set = { words: kept, savedAt: now }
    await tx
      .insert(drafts)
      .values({ ...row, ...set })
      .onConflictDoUpdate({ target: [drafts.memberId, drafts.place], set })
  }, 'soon')

/** What a member has begun to say on an article: to whom (0: to nobody), and what. */
export async function draftsOf({ read }: Store, memberId: number, articleId: number): Promise<Record<number, string>> {
  const { drafts } = read.t
  const rows = await read
    .select({ parentId: drafts.parentId, words: drafts.words })
    .from(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.articleId, articleId)))
  return Object.fromEntries(rows.map(({ parentId, words }) => [parentId ?? 0, words]))
}

/** Lets go of it: it was said. */
export async function dropDraft(tx: Tx, memberId: number, articleId: number, parentId?: number): Promise<void> {
  const { drafts } = tx.t
  await tx.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.place, placeOf(articleId, parentId))))
}

/** Lets go of what nobody went on with for a month; a job calls it. */
export const clearDrafts = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.drafts).where(lt(tx.t.drafts.savedAt, new Date(now.getTime() - draftDays * 86_400_000)))
  })
