import { and, asc, eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { slugOf } from '@/magazine/text/slug'
import { freeSlug, idOf } from './new-row'
import { hasPublished } from './places'

export type Author = { slug: string; name: string; about: string }

/** All authors of published articles, by name; the caller puts them in the order of its language. */
export const authors = ({ read, t }: Store): Promise<Author[]> =>
  read
    .select({ slug: t.authors.slug, name: t.authors.name, about: t.authors.about })
    .from(t.authors)
    .where(isRead(read))
    .orderBy(asc(t.authors.name))

/** The author of this address; one of drafts alone is nobody's to see. */
export const authorBySlug = async ({ read, t }: Store, slug: string): Promise<Author | undefined> =>
  (
    await read
      .select({ slug: t.authors.slug, name: t.authors.name, about: t.authors.about })
      .from(t.authors)
      .where(and(eq(t.authors.slug, slug), isRead(read)))
  )[0]

const isRead = (read: Reading) =>
  hasPublished(read, read.t.articleAuthors, eq(read.t.articleAuthors.authorId, read.t.authors.id))

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

/** Sets who wrote an article, by names, in their order. */
export async function setAuthors(tx: Tx, article: { id: number; publishedAt: Date }, names: string[]) {
  const { t } = tx
  await tx.delete(t.articleAuthors).where(eq(t.articleAuthors.articleId, article.id))
  for (const [position, name] of [...new Set(names)].entries()) {
    const authorId = await putAuthor(tx, { name })
    await tx
      .insert(t.articleAuthors)
      .values({ articleId: article.id, publishedAt: article.publishedAt, authorId, position })
  }
}
