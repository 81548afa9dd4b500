import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import type { Tables } from '@/db/tables'
import { type Picture, pictureColumns, pictureOf } from './picture'

export type Named = { slug: string; name: string }

/** An article as a list shows it. */
export type Card = {
  slug: string
  headline: string
  standfirst: string
  language: string
  publishedAt: Date
  /** When its words last changed after it was published. */
  changedAt?: Date
  section?: Named
  authors: Named[]
  picture?: Picture
}

/** An article as its page shows it. `body` is Markdown; `recommends` are the imported ones and the members' together. */
export type Article = Card & {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
  /** The headline as it was written, should another be shown. */
  written: string
  /** Why it was withdrawn, in the desk's words; empty where nobody said. */
  note: string
  issue?: Named & { number: number }
  seriesId?: number
  translationOf?: number
  body: string
  recommends: number
  comments: number
}

/** The article of this address, published or withdrawn; a draft is nobody's to see here. */
export async function articleBySlug({ read }: Store, slug: string): Promise<Article | undefined> {
  const { t } = read
  const [row] = await read
    .select({
      ...cardColumns(read),
      state: t.articles.state,
      written: t.articles.headline,
      note: t.articles.note,
      issue: { slug: t.issues.slug, name: t.issues.name, number: t.issues.number },
      seriesId: t.articles.seriesId,
      translationOf: t.articles.translationOf,
      body: t.articles.body,
      imported: t.articles.importedRecommends,
      recommends: t.articles.recommends,
      comments: t.articles.comments,
    })
    .from(t.articles)
    .leftJoin(t.sections, eq(t.sections.id, t.articles.sectionId))
    .leftJoin(t.pictures, eq(t.pictures.id, t.articles.pictureId))
    .leftJoin(t.issues, eq(t.issues.id, t.articles.issueId))
    .where(eq(t.articles.slug, slug))
  if (!row || row.state === 'draft') return undefined
  const [card] = await cardsOf(read, [row])
  if (!card) return undefined
  const { id, state, written, note, issue, seriesId, translationOf, body, imported, recommends, comments } = row
  const places = {
    issue: issue ?? undefined,
    seriesId: seriesId ?? undefined,
    translationOf: translationOf ?? undefined,
  }
  return { ...card, id, state, written, note, ...places, body, recommends: imported + recommends, comments }
}

/** The headline as pages show it: an editor may have had one in capitals set without them. */
export const headlineShown = ({ articles }: Tables) =>
  sql<string>`coalesce(${articles.shownHeadline}, ${articles.headline})`

/** The columns of a card; joined with sections and pictures, whose rows may be missing. */
const cardColumns = ({ t }: Pick<Reading, 't'>) => ({
  id: t.articles.id,
  slug: t.articles.slug,
  headline: headlineShown(t),
  standfirst: t.articles.standfirst,
  language: t.articles.language,
  publishedAt: t.articles.publishedAt,
  changedAt: t.articles.changedAt,
  section: { slug: t.sections.slug, name: t.sections.name },
  picture: pictureColumns({ t }),
})

type CardRow = Omit<Card, 'section' | 'authors' | 'picture' | 'changedAt'> & {
  id: number
  changedAt: Date | null
  section: Named | null
  picture: (Omit<Picture, 'src'> & { file: string }) | null
}

/** Published or not, the articles of these ids as cards, in the order of the ids. */
export async function cardsByIds(read: Reading, ids: number[]): Promise<Card[]> {
  const { t } = read
  const rows = ids.length
    ? await read
        .select(cardColumns(read))
        .from(t.articles)
        .leftJoin(t.sections, eq(t.sections.id, t.articles.sectionId))
        .leftJoin(t.pictures, eq(t.pictures.id, t.articles.pictureId))
        .where(inArray(t.articles.id, ids))
    : []
  const byId = new Map(rows.map(row => [row.id, row]))
  return cardsOf(
    read,
    ids.flatMap(id => byId.get(id) ?? []),
  )
}

/** Rows of `cardColumns` as cards: the authors of all of them come by one query. */
async function cardsOf(read: Reading, rows: CardRow[]): Promise<Card[]> {
  const authors = await authorsOf(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, slug, headline, standfirst, language, publishedAt, ...row }) => ({
    slug,
    headline,
    standfirst,
    language,
    publishedAt,
    changedAt: row.changedAt ?? undefined,
    section: row.section ?? undefined,
    authors: authors.get(id) ?? [],
    picture: row.picture ? pictureOf(row.picture) : undefined,
  }))
}

async function authorsOf({ t, select }: Reading, articleIds: number[]) {
  const rows = articleIds.length
    ? await select({ articleId: t.articleAuthors.articleId, slug: t.authors.slug, name: t.authors.name })
        .from(t.articleAuthors)
        .innerJoin(t.authors, eq(t.authors.id, t.articleAuthors.authorId))
        .where(inArray(t.articleAuthors.articleId, articleIds))
        .orderBy(asc(t.articleAuthors.articleId), asc(t.articleAuthors.position))
    : []
  const grouped = new Map<number, Named[]>()
  for (const { articleId, slug, name } of rows)
    grouped.set(articleId, [...(grouped.get(articleId) ?? []), { slug, name }])
  return grouped
}
