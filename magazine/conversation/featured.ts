import { and, desc, eq, isNotNull, notInArray } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { type Member, shownMember } from '@/magazine/people/member'
import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import { beginningOf, plainOf } from '@/magazine/text/plain'
import { mutedBy } from './mute'
import { featuredOnTop, longestExcerpt } from './rules'
import type { Discussed } from './shown'

/** The beginning of a featured comment, in its own language. */
export type Featured = { id: number; name: string; words: string; language: string; direction: 'ltr' | 'rtl' }

/** The comments of an article that moderators featured last, for the top of its conversation; none of whom the viewer has muted. */
export async function featuredOf({ read }: Store, article: Discussed, viewer?: Member): Promise<Featured[]> {
  const { comments, members } = read.t
  const muted = viewer ? [...(await mutedBy(read, viewer.id))] : []
  const rows = await read
    .select({ id: comments.id, words: comments.words, name: shownMember(read.t).name })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(
      and(
        eq(comments.articleId, article.id),
        isNotNull(comments.featuredAt),
        eq(comments.state, 'published'),
        muted.length ? notInArray(comments.memberId, muted) : undefined,
      ),
    )
    .orderBy(desc(comments.featuredAt), desc(comments.id))
    .limit(featuredOnTop)
  return rows.map(({ words, ...row }) => {
    const language = languageOf(words, article.language)
    return {
      ...row,
      words: beginningOf(plainOf(commentBlocksOf(words)), longestExcerpt),
      language,
      direction: directionOf(language),
    }
  })
}
