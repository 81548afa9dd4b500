import { and, eq, gt, inArray, ne, or, type SQL } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { type Member, shownMember } from '@/magazine/people/member'
import { asModerator } from '@/magazine/people/roles'
import { mentionsOf } from './mention'
import { mutedBy } from './mute'
import { undoMinutes } from './rules'
import type { State } from './state'

type Comments = Reading['t']['comments']

/**
 * Which comments stand on a page: the published ones, the places of others that have published replies, and to a member
 * those of their own that nobody else sees, and those they deleted a moment ago.
 */
export const isShown = (comments: Comments, viewer: Member | undefined): SQL | undefined =>
  or(
    eq(comments.state, 'published'),
    gt(comments.replies, 0),
    viewer &&
      and(
        eq(comments.memberId, viewer.id),
        or(
          inArray(comments.state, ['held', 'rejected']),
          gt(comments.deletedAt, new Date(Date.now() - undoMinutes * 60_000)),
        ),
      ),
  )

/** Which comments stand in a thread that was asked for by itself: to a moderator also those that are held or rejected. */
export const isShownInThread = (comments: Comments, viewer: Member | undefined): SQL | undefined =>
  asModerator(viewer) ? or(ne(comments.state, 'deleted'), gt(comments.replies, 0)) : isShown(comments, viewer)

/** What a page needs of a comment; joined with its member. */
export const shownColumns = (t: Reading['t']) => ({
  id: t.comments.id,
  threadId: t.comments.threadId,
  parentId: t.comments.parentId,
  number: t.comments.number,
  depth: t.comments.depth,
  path: t.comments.path,
  state: t.comments.state,
  words: t.comments.words,
  recommends: t.comments.recommends,
  score: t.comments.score,
  replies: t.comments.replies,
  createdAt: t.comments.createdAt,
  editedAt: t.comments.editedAt,
  deletedAt: t.comments.deletedAt,
  featuredAt: t.comments.featuredAt,
  seen: t.comments.seen,
  onTrial: t.comments.onTrial,
  memberId: t.comments.memberId,
  ...shownMember(t),
})

export type ShownRow = {
  id: number
  threadId: number | null
  parentId: number | null
  number: number
  depth: number
  path: string
  state: State
  words: string
  recommends: number
  score: number
  replies: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  featuredAt: Date | null
  seen: number
  onTrial: boolean
  memberId: number
  name: string
  handle: string
  role: Member['role']
}

/** The article a conversation is on. */
export type Discussed = { id: number; language: string }
/**
 * Who looks (a visitor, if nobody), which comments of the page they recommend, and the article's language; and whether
 * they read what was taken from others.
 */
export type Viewing = {
  viewer?: Member
  recommended: ReadonlySet<number>
  /** Whom they have muted, by member. */
  muted: ReadonlySet<number>
  /** The handles that each names. */
  mentions: ReadonlyMap<number, readonly string[]>
  /** Members who wrote the article. */
  authors: ReadonlySet<number>
  language: string
  removed?: boolean
}

type Seen = { article: Discussed; viewer?: Member; ids: number[] }
/** What the viewer has to do with these comments of an article. */
export async function viewingOf({ t, select }: Reading, { article, viewer, ids }: Seen): Promise<Viewing> {
  const { language } = article
  const mentions = await mentionsOf({ t, select }, ids)
  const authors = await authorsOf({ t, select }, article.id)
  if (!viewer || ids.length === 0)
    return { viewer, recommended: new Set(), muted: new Set(), mentions, authors, language }
  const rows = await select({ id: t.commentRecommends.commentId })
    .from(t.commentRecommends)
    .where(and(eq(t.commentRecommends.memberId, viewer.id), inArray(t.commentRecommends.commentId, ids)))
  const muted = await mutedBy({ t, select }, viewer.id)
  return { viewer, recommended: new Set(rows.map(({ id }) => id)), muted, mentions, authors, language }
}

async function authorsOf({ t, select }: Pick<Reading, 't' | 'select'>, articleId: number) {
  const { articleAuthors, authorAccounts } = t
  const rows = await select({ id: authorAccounts.memberId })
    .from(articleAuthors)
    .innerJoin(authorAccounts, eq(authorAccounts.authorId, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, articleId))
  return new Set(rows.map(({ id }) => id))
}
