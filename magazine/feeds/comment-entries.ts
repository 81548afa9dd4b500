import { and, desc, eq, sql } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { Article } from '@/magazine/articles/article'
import { commentAddress } from '@/magazine/conversation/rules'
import { shownMember } from '@/magazine/people/member'
import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import { beginningOf, plainOf } from '@/magazine/text/plain'
import { words } from '@/messages/words'
import type { Entry } from './feed'
import { htmlOf } from './html'
import { tag } from './tag'

type Asked = { site: string; size: number }

/** The newest published comments of an article's conversation, replies among them, as entries of its feed. */
export async function commentEntries(
  { read, t }: Store,
  article: Pick<Article, 'id' | 'slug' | 'language'>,
  { site, size }: Asked,
): Promise<Entry[]> {
  const { comments, members } = t
  const rows = await read
    .select({
      id: comments.id,
      words: comments.words,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      ...shownMember(t),
    })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    // As it stands in the index, which a bound value would not let the engines use.
    .where(and(eq(comments.articleId, article.id), sql`${comments.state} = 'published'`))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(size)
  return rows.map(row => entryOf(row, article, site))
}

type Row = { id: number; words: string; createdAt: Date; editedAt: Date | null; name: string; handle: string }

function entryOf(row: Row, { slug, language }: Pick<Article, 'slug' | 'language'>, site: string): Entry {
  const { id, words: written, createdAt, editedAt, handle } = row
  const name = row.name || words(language)('leaving.former')
  const address = site + commentAddress(slug, id)
  const blocks = commentBlocksOf(written)
  const own = languageOf(written, language)
  const text = htmlOf(blocks, { site, address })
  return {
    address,
    title: `${name}: ${beginningOf(plainOf(blocks), longestBeginning)}`,
    language: own.startsWith('und') ? undefined : own,
    publishedAt: createdAt,
    changedAt: editedAt ?? undefined,
    authors: [{ name, address: handle ? `${site}/people/${handle}` : undefined }],
    categories: [],
    summary: '',
    html: tag('div', { lang: own, dir: directionOf(own) }, text).html,
  }
}

const longestBeginning = 80
