import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Cursor } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Store } from '@/db/store'
import type { State } from '@/magazine/conversation/state'
import { commentAddress } from '@/magazine/conversation/rules'
import { shownMember } from '@/magazine/people/member'
import { languageOf } from '@/magazine/text/language'
import { commentsInPiece } from './rules'

/** A comment as its author takes it out. Of what it answered nothing is said that is no longer to be read. */
export type OutComment = {
  id: number
  address: string
  article: { headline: string; address: string }
  answers?: { address: string; name?: string; words?: string }
  words: string
  language: string
  state: State
  recommends: number
  replies: number
  createdAt: Date
  editedAt?: Date
}

type Asked = { memberId: number; after?: Cursor; site: string }

/** The next comments of a member, oldest first. */
export async function commentsFrom(store: Store, { memberId, after, site }: Asked): Promise<OutComment[]> {
  const { articles, comments } = store.t
  const rows = await store.read
    .select({
      comment: comments,
      article: { slug: articles.slug, headline: articles.headline, language: articles.language },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.memberId, memberId), after && past('asc', comments.createdAt, comments.id, after)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(commentsInPiece)
  const heard = await heardOf(
    store,
    rows.flatMap(({ comment }) => comment.parentId ?? []),
  )
  return rows.map(({ comment, article }) => {
    const { id, words, state, recommends, replies, createdAt, editedAt, parentId } = comment
    const { slug, headline } = article
    return {
      id,
      address: site + commentAddress(slug, id),
      article: { headline, address: `${site}/articles/${slug}` },
      answers:
        parentId === null ? undefined : { address: site + commentAddress(slug, parentId), ...heard.get(parentId) },
      words,
      language: languageOf(words, article.language),
      ...{ state, recommends, replies, createdAt },
      editedAt: editedAt ?? undefined,
    }
  })
}

/** What the published ones of these comments say, and whose words it is. */
async function heardOf({ read }: Store, ids: number[]): Promise<Map<number, { name: string; words: string }>> {
  if (ids.length === 0) return new Map()
  const { comments, members } = read.t
  const rows = await read
    .select({ id: comments.id, words: comments.words, name: shownMember(read.t).name })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(and(inArray(comments.id, ids), eq(comments.state, 'published')))
  return new Map(rows.map(({ id, ...said }) => [id, said]))
}
