import { and, eq, inArray } from 'drizzle-orm'
import type { Phrase } from '@/db/search'
import type { Reading } from '@/db/store'
import { type Card, cardsByIds, headlineShown } from '@/magazine/articles/article'
import { shownMember } from '@/magazine/people/member'
import { commentBlocksOf } from '@/magazine/text/comment'
import { languageOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { excerptOf } from './excerpt'
import { hitsIn, inParts, type Part } from './marks'

type Found = { headline: Part[]; excerpt: Part[] }

/** What a search finds: an article, or a comment on one. `language` is that of the excerpt. */
export type Result =
  | ({ kind: 'article' } & Found & Pick<Card, 'slug' | 'language' | 'section' | 'authors' | 'publishedAt'>)
  | ({ kind: 'comment'; id: number; name: string; at: Date; language: string; excerpt: Part[] } & {
      article: Pick<Card, 'slug' | 'headline' | 'language'>
    })

/** Documents as results, in their order. What is no longer to be seen is left out, whatever the index says. */
export async function resultsOf(read: Reading, ids: number[], phrases: Phrase[]): Promise<Result[]> {
  if (ids.length === 0) return []
  const { searchDocuments } = read.t
  const documents = await read.select().from(searchDocuments).where(inArray(searchDocuments.id, ids))
  const articleIds = documents.flatMap(({ articleId, commentId }) => (commentId === null ? [articleId] : []))
  const commentIds = documents.flatMap(({ commentId }) => commentId ?? [])
  const articles = await articlesOf(read, articleIds, phrases)
  const comments = await commentsOf(read, commentIds, phrases)
  const byId = new Map(documents.map(document => [document.id, document]))
  return ids.flatMap(id => {
    const document = byId.get(id)
    if (!document) return []
    const { articleId, commentId } = document
    return (commentId === null ? articles.get(articleId) : comments.get(commentId)) ?? []
  })
}

async function articlesOf(read: Reading, ids: number[], phrases: Phrase[]): Promise<Map<number, Result>> {
  const { articles } = read.t
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: articles.id, slug: articles.slug, body: articles.body })
    .from(articles)
    .where(and(inArray(articles.id, ids), eq(articles.state, 'published')))
  const cards = await cardsByIds(
    read,
    rows.map(({ id }) => id),
  )
  const bySlug = new Map(cards.map(card => [card.slug, card]))
  return new Map(
    rows.flatMap(({ id, slug, body }): [number, Result][] => {
      const card = bySlug.get(slug)
      return card ? [[id, articleResult(card, body, phrases)]] : []
    }),
  )
}

function articleResult(card: Card, body: string, phrases: Phrase[]): Result {
  const { slug, language, section, authors, publishedAt, headline, standfirst } = card
  const inStandfirst = hitsIn(standfirst, phrases)
  const ofBody = excerptOf(body, phrases, block => (isMarked.test(block) ? plainOf(blocksOf(block)) : block))
  const isBetter = ofBody.some(({ marked }) => marked) || standfirst === ''
  const excerpt = isBetter ? ofBody : inParts(standfirst, inStandfirst)
  const shown = { slug, language, section, authors, publishedAt }
  return { kind: 'article', ...shown, headline: inParts(headline, hitsIn(headline, phrases)), excerpt }
}

// A paragraph without any sign of Markdown is plain already, and to parse it would take most of the time of a search.
const isMarked = /[\\`*_[\]<>#|~&!{}:^=]|^\s*(?:[-+]|\d+[.)])\s|^\s*-{3}/m

async function commentsOf({ t, select }: Reading, ids: number[], phrases: Phrase[]): Promise<Map<number, Result>> {
  const { articles, comments, members } = t
  if (ids.length === 0) return new Map()
  const rows = await select({
    id: comments.id,
    words: comments.words,
    at: comments.createdAt,
    name: shownMember(t).name,
    article: { slug: articles.slug, headline: headlineShown(t), language: articles.language },
  })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(and(inArray(comments.id, ids), eq(comments.state, 'published'), eq(articles.state, 'published')))
  return new Map(
    rows.map(({ words, ...comment }): [number, Result] => {
      const language = languageOf(words, comment.article.language)
      const excerpt = excerptOf(words, phrases, block =>
        isMarked.test(block) ? plainOf(commentBlocksOf(block)) : block,
      )
      return [comment.id, { kind: 'comment', ...comment, language, excerpt }]
    }),
  )
}
