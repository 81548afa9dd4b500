import { and, asc, eq } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { slugOf } from '@/magazine/text/slug'
import type { Named } from './article'
import { idOf } from './new-row'
import { hasPublished } from './places'

/** All tags that a published article has, by name. */
export const tags = ({ read, t }: Store): Promise<Named[]> =>
  read.select({ slug: t.tags.slug, name: t.tags.name }).from(t.tags).where(isRead(read)).orderBy(asc(t.tags.name))

/** The tag of this address; one that only drafts have is nobody's to see. */
export const tagBySlug = async ({ read, t }: Store, slug: string): Promise<Named | undefined> =>
  (
    await read
      .select({ slug: t.tags.slug, name: t.tags.name })
      .from(t.tags)
      .where(and(eq(t.tags.slug, slug), isRead(read)))
  )[0]

const isRead = (read: Reading) => hasPublished(read, read.t.articleTags, eq(read.t.articleTags.tagId, read.t.tags.id))

/** Adds a tag, or gives the one of this slug its name. Returns the id. */
export async function putTag(tx: Tx, { slug, name }: Named): Promise<number> {
  const { t } = tx
  return idOf(
    await tx
      .insert(t.tags)
      .values({ slug, name })
      .onConflictDoUpdate({ target: t.tags.slug, set: { name } })
      .returning({ id: t.tags.id }),
  )
}

/** Sets an article's tags, by names or slugs, in their order; one that is not known yet is added. */
export async function setTags(tx: Tx, article: { id: number; publishedAt: Date }, names: string[]) {
  const { t } = tx
  await tx.delete(t.articleTags).where(eq(t.articleTags.articleId, article.id))
  const bySlug = new Map(names.map(name => [slugOf(name), name]))
  for (const [position, [slug, name]] of [...bySlug].entries()) {
    const [known] = await tx.select({ id: t.tags.id }).from(t.tags).where(eq(t.tags.slug, slug))
    const tagId = known?.id ?? (await putTag(tx, { slug, name }))
    await tx.insert(t.articleTags).values({ articleId: article.id, publishedAt: article.publishedAt, tagId, position })
  }
}
