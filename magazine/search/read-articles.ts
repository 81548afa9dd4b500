import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { articleWords, fact, type NewDocument } from './document'

/** These articles as documents, without one where an article is not published: one after the other, as each takes its time. */
export async function* readArticles(
  read: Reading,
  ids: number[],
): AsyncGenerator<{ id: number; document?: NewDocument }> {
  const { articles } = read.t
  const rows = await read
    .select({
      id: articles.id,
      headline: articles.headline,
      standfirst: articles.standfirst,
      body: articles.body,
      language: articles.language,
      sectionId: articles.sectionId,
      at: articles.publishedAt,
    })
    .from(articles)
    .where(and(inArray(articles.id, ids), eq(articles.state, 'published')))
  const authors = await authorsOf(read, ids)
  const tags = await tagsOf(read, ids)
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const id of ids) {
    const row = byId.get(id)
    yield { id, document: row && documentOf(row, authors.get(id) ?? [], tags.get(id) ?? []) }
  }
}

type Row = { id: number; headline: string; standfirst: string; body: string; at: Date } & Omit<Filtered, 'authorIds'>

function documentOf(row: Row, by: { id: number; name: string }[], tags: string[]): NewDocument {
  const { id, language, sectionId, at, ...text } = row
  const names = [...by.map(({ name }) => name), ...tags].join('\n')
  return {
    articleId: id,
    at,
    ...articleWords({ ...text, body: plainOf(blocksOf(row.body)), names, language }),
    facts: [fact.article, ...factsOf({ language, sectionId, authorIds: by.map(author => author.id) })],
  }
}

/** What filters ask of an article, and of the comments on it. */
export const factsOf = ({ language, sectionId, authorIds }: Filtered): string[] => [
  fact.language(language),
  ...(sectionId === null ? [] : [fact.section(sectionId)]),
  ...authorIds.toSorted((one, other) => one - other).map(fact.author),
]

type Filtered = { language: string; sectionId: number | null; authorIds: number[] }

/** The authors of each article. */
export async function authorsOf({ t, select }: Reading, articleIds: number[]) {
  const { articleAuthors, authors } = t
  const rows = await select({ articleId: articleAuthors.articleId, id: authors.id, name: authors.name })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(inArray(articleAuthors.articleId, articleIds))
    .orderBy(asc(articleAuthors.articleId), asc(articleAuthors.position))
  return grouped(rows.map(({ articleId, ...author }) => [articleId, author]))
}

async function tagsOf({ t, select }: Reading, articleIds: number[]) {
  const rows = await select({ articleId: t.articleTags.articleId, name: t.tags.name })
    .from(t.articleTags)
    .innerJoin(t.tags, eq(t.tags.id, t.articleTags.tagId))
    .where(inArray(t.articleTags.articleId, articleIds))
  return grouped(rows.map(({ articleId, name }) => [articleId, name]))
}

function grouped<T>(pairs: [number, T][]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const [id, item] of pairs) groups.set(id, [...(groups.get(id) ?? []), item])
  return groups
}
