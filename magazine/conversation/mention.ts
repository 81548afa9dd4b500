import { and, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { commentBlocksOf } from '@/magazine/text/comment'
import { inText } from '@/magazine/text/in-text'
import type { Block, Inline } from '@/magazine/text/tree'
import { notice } from './notice'
import { mostMentions } from './rules'

/** `@handle` where a word may begin: not within an address, a word or another sign. */
const named = /(?<![\p{L}\p{N}_@/.-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?![\p{L}\p{N}_])/gu

/** The handles that a comment names, at most 10. What stands in code or a link names nobody, nor do words of others in a quote. */
export function handlesIn(words: string): string[] {
  const found = new Set<string>()
  const own = commentBlocksOf(words).filter(({ type }) => type !== 'quote')
  inText(own, text => {
    for (const [, handle = ''] of text.matchAll(named)) found.add(handle)
    return []
  })
  return [...found].slice(0, mostMentions)
}

/** The tree of a comment with each of these handles leading to whose it is. */
export function withMentions(blocks: Block[], handles: readonly string[]): Block[] {
  if (handles.length === 0) return blocks
  return inText(blocks, text => {
    const pieces: Inline[] = []
    let end = 0
    for (const { 0: sign, 1: handle = '', index } of text.matchAll(named)) {
      if (!handles.includes(handle)) continue
      if (index > end) pieces.push({ type: 'text', text: text.slice(end, index) })
      pieces.push({ type: 'link', href: `/people/${handle}`, children: [{ type: 'text', text: sign }] })
      end = index + sign.length
    }
    if (end < text.length) pieces.push({ type: 'text', text: text.slice(end) })
    return pieces
  })
}

type Saying = { id: number; articleId: number; memberId: number; words: string }

/**
 * Notes whom a comment names, as it stands now, and tells who was not named in it before. Nobody is told who has muted its
 * author, or in `told` hears of it otherwise.
 */
export async function noteMentions(tx: Tx, comment: Saying, told: number[], now: Date): Promise<void> {
  const { commentMentions, members } = tx.t
  const handles = handlesIn(comment.words)
  const here = eq(commentMentions.commentId, comment.id)
  const people = handles.length
    ? await tx
        .select({ id: members.id, handle: members.handle })
        .from(members)
        .where(and(inArray(members.handle, handles), isNull(members.leavingAt), ne(members.id, comment.memberId)))
    : []
  const ids = people.map(({ id }) => id)
  await tx.delete(commentMentions).where(ids.length ? and(here, notInArray(commentMentions.memberId, ids)) : here)
  for (const { id, handle } of people) {
    const [fresh] = await tx
      .insert(commentMentions)
      .values({ commentId: comment.id, memberId: id, handle })
      .onConflictDoNothing()
      .returning({ memberId: commentMentions.memberId })
    if (!fresh || told.includes(id) || (await hasMuted(tx, id, comment.memberId))) continue
    await notice(tx, { memberId: id, kind: 'mention', articleId: comment.articleId, commentId: comment.id }, now)
  }
}

/** Whether a member has muted another. */
export async function hasMuted({ t: { mutes }, $count }: Pick<Reading, 't' | '$count'>, id: number, whom: number) {
  return (await $count(mutes, and(eq(mutes.memberId, id), eq(mutes.mutedId, whom)))) > 0
}

/** The handles that each of these comments names, by its id. */
export async function mentionsOf({ t, select }: Pick<Reading, 't' | 'select'>, ids: number[]) {
  const found = new Map<number, string[]>()
  if (ids.length === 0) return found
  const { commentMentions } = t
  const rows = await select({ id: commentMentions.commentId, handle: commentMentions.handle })
    .from(commentMentions)
    .where(inArray(commentMentions.commentId, ids))
  for (const { id, handle } of rows) found.set(id, [...(found.get(id) ?? []), handle])
  return found
}
