import { asc, eq, inArray } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'

export type Picture = { src: string; alt: string; credit: string; width: number; height: number }
export type Named = { slug: string; name: string }

/** An article as a list shows it. */
export type Card = {
  slug: string
  headline: string
  standfirst: string
  language: string
  publishedAt: Date
  section?: Named
  authors: Named[]
  picture?: Picture
}

/** An article as its page shows it. `body` is Markdown; `recommends` are the imported ones and the members' together. */
export type Article = Card & {
  id: number
  state: 'draft' | 'published' | 'withdrawn'
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
      body: t.articles.body,
      imported: t.articles.importedRecommends,
      recommends: t.articles.recommends,
      comments: t.articles.comments,
    })
    .from(t.articles)
    .leftJoin(t.sections, eq(t.sections.id, t.articles.sectionId))
    .leftJoin(t.pictures, eq(t.pictures.id, t.articles.pictureId))
    .where(eq(t.articles.slug, slug))
  if (!row || row.state === 'draft') return undefined
  const [card] = await cardsOf(read, [row])
  if (!card) return undefined
  const { id, state, body, imported, recommends, comments } = row
  return { ...card, id, state, body, recommends: imported + recommends, comments }
}

/** The columns of a card; joined with sections and pictures, whose rows may be missing. */
export const cardColumns = ({ t }: Reading) => ({
  id: t.articles.id,
  slug: t.articles.slug,
  headline: t.articles.headline,
  standfirst: t.articles.standfirst,
  language: t.articles.language,
  publishedAt: t.articles.publishedAt,
  section: { slug: t.sections.slug, name: t.sections.name },
  picture: {
    file: t.pictures.file,
    alt: t.pictures.alt,
    credit: t.pictures.credit,
    width: t.pictures.width,
    height: t.pictures.height,
  },
})

export type CardRow = Omit<Card, 'section' | 'authors' | 'picture'> & {
  id: number
  section: Named | null
  picture: (Omit<Picture, 'src'> & { file: string }) | null
}

/** Rows of `cardColumns` as cards: the authors of all of them come by one query. */
export async function cardsOf(read: Reading, rows: CardRow[]): Promise<Card[]> {
  const authors = await authorsOf(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, slug, headline, standfirst, language, publishedAt, section, picture }) => ({
    slug,
    headline,
    standfirst,
    language,
    publishedAt,
    section: section ?? undefined,
    authors: authors.get(id) ?? [],
    picture: picture ? pictureOf(picture) : undefined,
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

const pictureOf = ({ file, alt, credit, width, height }: NonNullable<CardRow['picture']>): Picture => ({
  src: `/media/${file}`,
  alt,
  credit,
  width,
  height,
})
