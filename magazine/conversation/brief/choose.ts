import { and, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Editor } from '@/magazine/people/roles'
import { Refusal } from '@/magazine/settings/refusal'
import { articleNamed } from '../article'
import type { Choice } from './shown'

type Chosen = { article: string; comment: number; choice: Choice | 'none' }

/**
 * Pins a comment to the brief of its conversation, keeps it out, or leaves it to the brief again. Refuses one that is not
 * published there (404).
 */
export const chooseForBrief = (store: Store, editor: Editor, { article, comment, choice }: Chosen, now: Date) =>
  store.write(async tx => {
    const articleId = await articleNamed(tx, article)
    const { briefChoices, comments } = tx.t
    const here = and(eq(briefChoices.articleId, articleId), eq(briefChoices.commentId, comment))
    if (choice === 'none') return void (await tx.delete(briefChoices).where(here))
    const there = and(eq(comments.id, comment), eq(comments.articleId, articleId), eq(comments.state, 'published'))
    if ((await tx.$count(comments, there)) === 0) throw new Refusal('comment.gone', { status: 404, field: 'comment' })
    const set = { choice, byId: editor.id, createdAt: now }
    await tx
      .insert(briefChoices)
      .values({ articleId, commentId: comment, ...set })
      .onConflictDoUpdate({ target: [briefChoices.articleId, briefChoices.commentId], set })
  })
