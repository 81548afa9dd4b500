import { and, asc, desc, eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { type Card, cardsByIds } from './article'
import { idOf } from './new-row'
import { type Picture, pictureColumns, pictureOf } from './picture'

/** A number of the magazine. */
export type Issue = {
  slug: string
  number: number
  name: string
  description: string
  publishedAt: Date
  picture?: Picture
}
export type NewIssue = Omit<Issue, 'picture'> & { picture?: number }

// No number of a magazine has more.
const mostArticles = 200

/** All issues, the newest first. */
export const issues = (store: Store): Promise<Issue[]> => found(store)

/** The issue of this address. */
export const issueBySlug = async (store: Store, slug: string): Promise<Issue | undefined> =>
  (await found(store, slug))[0]

/** An issue's published articles in the order in which they appeared. */
export async function contentsOf({ read }: Store, slug: string): Promise<Card[]> {
  const { t } = read
  const rows = await read
    .select({ id: t.articles.id })
    .from(t.articles)
    .innerJoin(t.issues, eq(t.issues.id, t.articles.issueId))
    .where(and(eq(t.issues.slug, slug), eq(t.articles.state, 'published')))
    .orderBy(asc(t.articles.publishedAt), asc(t.articles.id))
    .limit(mostArticles)
  return cardsByIds(
    read,
    rows.map(({ id }) => id),
  )
}

/** Adds an issue, or describes the one of this slug anew. Returns its id. */
export async function putIssue(tx: Tx, { slug, picture, ...rest }: NewIssue): Promise<number> {
  const { t } = tx
  const set = { ...rest, pictureId: picture }
  return idOf(
    await tx
      .insert(t.issues)
      .values({ slug, ...set })
      .onConflictDoUpdate({ target: t.issues.slug, set })
      .returning({ id: t.issues.id }),
  )
}

async function found({ read, t }: Store, slug?: string): Promise<Issue[]> {
  const rows = await read
    .select({
      slug: t.issues.slug,
      number: t.issues.number,
      name: t.issues.name,
      description: t.issues.description,
      publishedAt: t.issues.publishedAt,
      picture: pictureColumns(read),
    })
    .from(t.issues)
    .leftJoin(t.pictures, eq(t.pictures.id, t.issues.pictureId))
    .where(slug === undefined ? undefined : eq(t.issues.slug, slug))
    .orderBy(desc(t.issues.publishedAt), desc(t.issues.id))
  return rows.map(({ picture, ...issue }) => ({ ...issue, picture: picture ? pictureOf(picture) : undefined }))
}
