import { eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { slugOf } from '@/magazine/text/slug'

export type NewSection = { slug: string; name: string; description?: string; position?: number }
export type NewPicture = { file: string; type: string; alt: string; credit?: string; width: number; height: number }
export type NewArticle = {
  /** Made from the headline when left out. Of two articles that want the same, the later gets a number behind it. */
  slug?: string
  headline: string
  standfirst: string
  /** Markdown. */
  body: string
  language: string
  publishedAt: Date
  /** The slug of a section that exists. Left out, an article that is there keeps its own; so with the picture. */
  section?: string
  /** Names; an author who is not known yet is added. */
  authors: string[]
  picture?: number
  /** Recommends from elsewhere; the members' votes are counted beside them. */
  importedRecommends?: number
  /** Which file or page it was brought in from: the same source is the same article. */
  source?: string
  /** What the source's content hashes to: equal, and the article is left as it is. */
  sourceHash?: string
}

/** Adds a section, or gives the one of this slug a new name, description and place. Returns its id. */
export async function putSection(tx: Tx, { slug, name, description = '', position = 0 }: NewSection): Promise<number> {
  const { t } = tx
  const set = { name, description, position }
  return idOf(
    await tx
      .insert(t.sections)
      .values({ slug, ...set })
      .onConflictDoUpdate({ target: t.sections.slug, set })
      .returning({ id: t.sections.id }),
  )
}

/** Adds an author, or leaves the one of this name as they are; `about` is set when given. Returns the id. */
export async function putAuthor(tx: Tx, { name, about }: { name: string; about?: string }): Promise<number> {
  const { t } = tx
  const [known] = await tx.select({ id: t.authors.id }).from(t.authors).where(eq(t.authors.name, name))
  if (known && about !== undefined) await tx.update(t.authors).set({ about }).where(eq(t.authors.id, known.id))
  if (known) return known.id
  const slug = await freeSlug(
    slugOf(name),
    async wanted => (await tx.$count(t.authors, eq(t.authors.slug, wanted))) > 0,
  )
  return idOf(
    await tx
      .insert(t.authors)
      .values({ slug, name, about: about ?? '' })
      .returning({ id: t.authors.id }),
  )
}

/** Adds a picture, or describes the one of this file anew. Returns its id. */
export async function putPicture(tx: Tx, { file, credit = '', ...rest }: NewPicture): Promise<number> {
  const { t } = tx
  const set = { ...rest, credit }
  return idOf(
    await tx
      .insert(t.pictures)
      .values({ file, ...set })
      .onConflictDoUpdate({ target: t.pictures.file, set })
      .returning({ id: t.pictures.id }),
  )
}

/** What became of an article that was brought in, and its address. */
export type Published = { outcome: 'new' | 'unchanged' | 'changed'; slug: string }

/** Publishes an article, or brings the one of the same source up to date: its address, votes and comments stay. */
export const publishArticle = (store: Store, article: NewArticle, now = new Date()): Promise<Published> =>
  store.write(tx => putArticle(tx, article, now))

/** The same as a step of somebody's transaction. */
export async function putArticle(tx: Tx, article: NewArticle, now: Date): Promise<Published> {
  const { t } = tx
  const { source, sourceHash, importedRecommends = 0 } = article
  const columns = { ...(await columnsOf(tx, article)), importedRecommends, source, sourceHash }
  const [known] = source === undefined ? [] : await tx.select().from(t.articles).where(eq(t.articles.source, source))
  if (known && known.sourceHash === sourceHash) return { outcome: 'unchanged', slug: known.slug }
  if (known) {
    await tx.update(t.articles).set(columns).where(eq(t.articles.id, known.id))
    await setAuthors(tx, known.id, article.authors)
    return { outcome: 'changed', slug: known.slug }
  }
  const slug = await freeSlug(
    article.slug ?? slugOf(article.headline),
    async wanted => (await tx.$count(t.articles, eq(t.articles.slug, wanted))) > 0,
  )
  const id = idOf(
    await tx
      .insert(t.articles)
      .values({ ...columns, slug, state: 'published', createdAt: now })
      .returning({ id: t.articles.id }),
  )
  await setAuthors(tx, id, article.authors)
  return { outcome: 'new', slug }
}

async function columnsOf(tx: Tx, { headline, standfirst, body, language, publishedAt, section, picture }: NewArticle) {
  const { t } = tx
  const [found] =
    section === undefined
      ? []
      : await tx.select({ id: t.sections.id }).from(t.sections).where(eq(t.sections.slug, section))
  if (section !== undefined && !found) throw new Error(`there is no section “${section}”; add it first`)
  return { headline, standfirst, body, language, publishedAt, sectionId: found?.id, pictureId: picture }
}

async function setAuthors(tx: Tx, articleId: number, names: string[]) {
  const { t } = tx
  await tx.delete(t.articleAuthors).where(eq(t.articleAuthors.articleId, articleId))
  for (const [position, name] of [...new Set(names)].entries())
    await tx.insert(t.articleAuthors).values({ articleId, authorId: await putAuthor(tx, { name }), position })
}

async function freeSlug(wanted: string, taken: (slug: string) => Promise<boolean>) {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await taken(slug))) return slug
  }
}

function idOf(rows: { id: number }[]): number {
  const [row] = rows
  if (!row) throw new Error('the database returned no row for an insert')
  return row.id
}
