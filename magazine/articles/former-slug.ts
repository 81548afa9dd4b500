import { and, eq, ne } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { freeSlug } from './new-row'

/** The slug that the article which once had this one has now; undefined where none had. Drafts have no address. */
export async function slugNow({ read, t }: Store, former: string): Promise<string | undefined> {
  const [row] = await read
    .select({ slug: t.articles.slug })
    .from(t.formerSlugs)
    .innerJoin(t.articles, eq(t.articles.id, t.formerSlugs.articleId))
    .where(and(eq(t.formerSlugs.slug, former), ne(t.articles.state, 'draft')))
  return row?.slug
}

/** A slug for an article that no other has or had; with a number behind the wanted one if it must be. */
export const slugFor = (tx: Tx, wanted: string, articleId = 0): Promise<string> =>
  freeSlug(wanted, async slug => {
    const { articles, formerSlugs } = tx.t
    const has = await tx.$count(articles, and(eq(articles.slug, slug), ne(articles.id, articleId)))
    return (
      has + (await tx.$count(formerSlugs, and(eq(formerSlugs.slug, slug), ne(formerSlugs.articleId, articleId)))) > 0
    )
  })

/** Gives an article another address; the one it had leads to it for good. Returns the slug, as free as `slugFor` makes it. */
export async function renameArticle(tx: Tx, { id, slug: now }: { id: number; slug: string }, wanted: string) {
  const { articles, formerSlugs } = tx.t
  const slug = await slugFor(tx, wanted, id)
  if (slug === now) return now
  await tx.delete(formerSlugs).where(eq(formerSlugs.slug, slug))
  await tx.update(articles).set({ slug }).where(eq(articles.id, id))
  await addFormerSlugs(tx, id, [now])
  return slug
}

/** Has these addresses lead to an article; one that is another's, now or formerly, stays theirs. */
export async function addFormerSlugs(tx: Tx, articleId: number, slugs: string[]) {
  const { articles, formerSlugs } = tx.t
  for (const slug of slugs) {
    if ((await tx.$count(articles, eq(articles.slug, slug))) > 0) continue
    await tx.insert(formerSlugs).values({ slug, articleId }).onConflictDoNothing()
  }
}
