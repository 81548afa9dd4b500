import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import { past } from '@/db/keyset'
import type { Reading, Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { anchoring, type Quotation } from '@/magazine/text/anchor'
import { blocksOf } from '@/magazine/text/markdown'
import { type Paragraph, paragraphsOf } from '@/magazine/text/paragraphs'
import { threadsWithReplies } from './conversation'
import { textAt } from './passage'
import { earlierAddress, paragraphAddress, threadsOnPage } from './rules'
import { type Discussed, isShown, shownColumns } from './shown'
import type { Thread } from './tree'

type Of = Discussed & { slug: string; body: string }
type Row = Quotation & { id: number; version: number }

/** Where each of these passages stands in the present text: the number of its paragraph; undefined if it does no more. */
function placing(body: string): (passage: Quotation) => number | undefined {
  const paragraphs = paragraphsOf(blocksOf(body))
  const anchorOf = anchoring(paragraphs.map(({ text }) => text))
  return passage => {
    const anchor = anchorOf(passage)
    return anchor && paragraphs[anchor.paragraph]?.number
  }
}

/** How many comments to be seen are about each paragraph of the present text, by its number: threads that are, with their replies. */
export async function countsByParagraph({ read }: Store, article: Of): Promise<ReadonlyMap<number, number>> {
  const { comments, passages } = read.t
  const said = read
    .select({
      count: sql`coalesce(sum(case when ${comments.state} = 'published' then 1 else 0 end + ${comments.replies}), 0)`,
    })
    .from(comments)
    .where(and(eq(comments.passageId, passages.id)))
  const rows = await read
    .select({ ...columnsOf(read), count: sql<number>`(${said})`.mapWith(Number) })
    .from(passages)
    .where(eq(passages.articleId, article.id))
  const counts = new Map<number, number>()
  if (rows.length === 0) return counts
  const placeOf = placing(article.body)
  for (const { count, ...passage } of rows) {
    const number = count > 0 ? placeOf(passage) : undefined
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + count)
  }
  return counts
}

/** A passage above a comment: its words, and where they are discussed. `was`: they no longer stand in the article. */
export type Quoted = { words: string; href: string; was: boolean }

/** What each of these comments is about, by its id; those that are about the whole article are not among them. */
export async function quotedBy({ read }: Store, article: Of, ids: number[]): Promise<ReadonlyMap<number, Quoted>> {
  const { comments, passages } = read.t
  const rows = ids.length
    ? await read
        .select({ comment: comments.id, passage: columnsOf(read) })
        .from(comments)
        .leftJoin(passages, eq(passages.id, comments.passageId))
        .where(inArray(comments.id, ids))
    : []
  const found = rows.flatMap(({ comment, passage }) => (passage ? [{ comment, passage }] : []))
  if (found.length === 0) return new Map()
  const placeOf = placing(article.body)
  return new Map(
    found.map(({ comment, passage }) => {
      const number = placeOf(passage)
      const href =
        number === undefined ? earlierAddress(article.slug, passage.id) : paragraphAddress(article.slug, number)
      return [comment, { words: passage.exact, href, was: number === undefined }]
    }),
  )
}

/** A paragraph to discuss, and which passages are in it. */
export type Discussable = { paragraph: Paragraph; version: number; passages: number[] }

/** A paragraph of the present text by its number; undefined if there is none. */
export async function paragraphOf({ read }: Store, article: Of, number: number): Promise<Discussable | undefined> {
  const text = await textAt(read, article.id)
  const paragraph = text && paragraphsOf(blocksOf(text.body))[number - 1]
  if (!paragraph) return undefined
  const { passages } = read.t
  const rows: Row[] = await read.select(columnsOf(read)).from(passages).where(eq(passages.articleId, article.id))
  const placeOf = placing(text.body)
  const within = rows.filter(passage => placeOf(passage) === number).map(({ id }) => id)
  return { paragraph, version: text.version, passages: within }
}

/** A passage that no longer stands in the article: the paragraph of then, or at least its words. */
export type Earlier = { lines: string[]; passages: number[] }

/** Undefined for a passage of another article, and for one that stands in this one: it is discussed at its paragraph. */
export async function earlierPassage({ read }: Store, article: Of, id: number): Promise<Earlier | undefined> {
  const { passages } = read.t
  const here = and(eq(passages.id, id), eq(passages.articleId, article.id))
  const [passage]: Row[] = await read.select(columnsOf(read)).from(passages).where(here)
  if (!passage || placing(article.body)(passage) !== undefined) return undefined
  const then = await textAt(read, article.id, passage.version)
  const number = then && placing(then.body)(passage)
  const paragraph = number === undefined ? undefined : paragraphsOf(blocksOf(then?.body ?? ''))[number - 1]
  return { lines: paragraph?.lines ?? [passage.exact], passages: [id] }
}

/** 50 threads about these passages, newest first; each is read by its own index. */
export async function threadsAbout(
  { read }: Store,
  article: Discussed,
  { passages, after, viewer }: { passages: number[]; after?: Cursor; viewer?: Member },
): Promise<Page<Thread>> {
  const found = []
  for (const id of passages) found.push(...(await threadRows(read, id, { after, viewer })))
  const rows = found.toSorted((one, other) => +other.createdAt - +one.createdAt || other.id - one.id)
  const { items, next } = pageOf(rows.slice(0, threadsOnPage + 1), threadsOnPage, row => ({
    key: row.createdAt.getTime(),
    id: row.id,
  }))
  return { items: await threadsWithReplies(read, article, items, viewer), next }
}

function threadRows(read: Reading, passageId: number, { after, viewer }: { after?: Cursor; viewer?: Member }) {
  const { comments, members } = read.t
  return read
    .select(shownColumns(read.t))
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(
      and(
        eq(comments.passageId, passageId),
        isNull(comments.parentId),
        isShown(comments, viewer),
        after && past('desc', comments.createdAt, comments.id, after),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(threadsOnPage + 1)
}

const columnsOf = ({ t: { passages: p } }: Reading) => ({
  id: p.id,
  exact: p.exact,
  prefix: p.prefix,
  suffix: p.suffix,
  version: p.version,
})
