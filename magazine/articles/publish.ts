import { and, eq, isNotNull, notInArray } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { slugOf } from '@/magazine/text/slug'
import { setAuthors } from './author'
import { addFormerSlugs, slugFor } from './former-slug'
import { idOf } from './new-row'
import { setPicturesWithin } from './picture'
import { setTags } from './tag'

export type NewArticle = {
  /** Made from the headline when left out. Of two articles that want the same, the later gets a number behind it. */
  slug?: string
  /** Further addresses that lead to it. */
  formerSlugs?: string[]
  headline: string
  standfirst: string
  /** Markdown. */
  body: string
  language: string
  publishedAt: Date
  /** Slugs of a section and an issue that exist. What is left out an article that is there keeps; so with the others below. */
  section?: string
  issue?: string
  /** The slug of a series that exists, and which part of it this is. */
  series?: { slug: string; part: number }
  /** The slug of the article that this one translates. */
  translationOf?: string
  /** Names; an author who is not known yet is added. */
  authors: string[]
  /** Names or slugs; a tag that is not known yet is added. */
  tags?: string[]
  corrections?: { correctedAt: Date; text: string }[]
  picture?: number
  /** Recommends from elsewhere; the members' votes are counted beside them. */
  importedRecommends?: number
  /** Which file or page it was brought in from: the same source is the same article. */
  source?: string
  /** What the source's content hashes to: equal, and the article is left as it is. */
  sourceHash?: string
}

/** What became of an article that was brought in, and its address. */
export type Published = { outcome: 'new' | 'unchanged' | 'changed'; slug: string }

/** Publishes an article, or brings the one of the same source up to date: its address, votes and comments stay. */
export const publishArticle = (store: Store, article: NewArticle, now = new Date()): Promise<Published> =>
  store.write(tx => putArticle(tx, article, now))

/** The same as a step of somebody's transaction. Throws where a section, issue, series or original is named that is not there. */
export async function putArticle(tx: Tx, article: NewArticle, now: Date): Promise<Published> {
  const { t } = tx
  const { source, sourceHash, importedRecommends = 0 } = article
  const [known] = source === undefined ? [] : await tx.select().from(t.articles).where(eq(t.articles.source, source))
  if (known && known.sourceHash === sourceHash) return { outcome: 'unchanged', slug: known.slug }
  const columns = { ...(await columnsOf(tx, article)), importedRecommends, source, sourceHash }
  if (known) {
    const version = known.body === article.body ? known.version : await nextVersion(tx, known, now)
    await tx
      .update(t.articles)
      // What an editor had shown in place of the old headline is no form of a new one.
      .set({ ...columns, version, changedAt: now, ...(known.headline !== article.headline && { shownHeadline: null }) })
      .where(eq(t.articles.id, known.id))
    await setAround(tx, known.id, article)
    return { outcome: 'changed', slug: known.slug }
  }
  const slug = await slugFor(tx, article.slug ?? slugOf(article.headline))
  const id = idOf(
    await tx
      .insert(t.articles)
      .values({ ...columns, slug, state: 'published', createdAt: now })
      .returning({ id: t.articles.id }),
  )
  await setAround(tx, id, article)
  return { outcome: 'new', slug }
}

/** Keeps the text as it was, for passages that somebody spoke about; gives the number of the one that takes its place. */
async function nextVersion(tx: Tx, { id, version, body }: Tx['t']['articles']['$inferSelect'], now: Date) {
  await tx.insert(tx.t.articleVersions).values({ articleId: id, number: version, body, replacedAt: now })
  return version + 1
}

async function columnsOf(tx: Tx, { headline, standfirst, body, language, publishedAt, ...rest }: NewArticle) {
  const { sections, issues, series, articles } = tx.t
  return {
    headline,
    standfirst,
    body,
    language,
    publishedAt,
    pictureId: rest.picture,
    sectionId: await idNamed(tx, sections, 'section', rest.section),
    issueId: await idNamed(tx, issues, 'issue', rest.issue),
    seriesId: await idNamed(tx, series, 'series', rest.series?.slug),
    part: rest.series?.part,
    translationOf: await idNamed(tx, articles, 'article', rest.translationOf),
  }
}

type WithSlug = Tx['t']['sections' | 'issues' | 'series' | 'articles']

async function idNamed(tx: Tx, table: WithSlug, what: string, slug?: string) {
  if (slug === undefined) return undefined
  const [found] = await tx.select({ id: table.id }).from(table).where(eq(table.slug, slug))
  if (!found) throw new Error(`there is no ${what} “${slug}”; add it first`)
  return found.id
}

async function setAround(tx: Tx, id: number, { publishedAt, ...article }: NewArticle) {
  await setAuthors(tx, { id, publishedAt }, article.authors)
  if (article.tags) await setTags(tx, { id, publishedAt }, article.tags)
  if (article.corrections) await setCorrections(tx, id, article.corrections)
  await setPicturesWithin(tx, id, article.body)
  await addFormerSlugs(tx, id, article.formerSlugs ?? [])
}

/** What the desk corrected because a reader saw it stays: no source knows of it. */
async function setCorrections(tx: Tx, articleId: number, corrections: NonNullable<NewArticle['corrections']>) {
  const { t } = tx
  const own = tx
    .select({ id: t.mistakes.correctionId })
    .from(t.mistakes)
    .where(and(eq(t.mistakes.articleId, articleId), isNotNull(t.mistakes.correctionId)))
  await tx.delete(t.corrections).where(and(eq(t.corrections.articleId, articleId), notInArray(t.corrections.id, own)))
  if (corrections.length) await tx.insert(t.corrections).values(corrections.map(each => ({ ...each, articleId })))
}
