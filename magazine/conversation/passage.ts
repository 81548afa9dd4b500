import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { type Quotation, quotationOf, quotationOfParagraph } from '@/magazine/text/anchor'
import { blocksOf } from '@/magazine/text/markdown'
import { paragraphsOf } from '@/magazine/text/paragraphs'

/** What of an article is meant: words as they stand in it, or one of its paragraphs, in the version that somebody had before them. */
export type Meant = { quote: string } | { paragraph: number; version?: number }

/**
 * The passage of an article that is meant, made if nobody has spoken about it before. Refuses what does not stand in the
 * article (422).
 */
export async function passageOf(tx: Tx, articleId: number, meant: Meant, now: Date): Promise<number> {
  const text = await textAt(tx, articleId, 'version' in meant ? meant.version : undefined)
  const paragraphs = text ? paragraphsOf(blocksOf(text.body)).map(({ text: words }) => words) : []
  const quotation =
    'quote' in meant ? quotationOf(paragraphs, meant.quote) : quotationOfParagraph(paragraphs, meant.paragraph - 1)
  if (!quotation || !text) throw new Refusal('passage.notThere', { status: 422 })
  const { passages } = tx.t
  const hash = hashOf(quotation)
  await tx
    .insert(passages)
    .values({ articleId, hash, ...quotation, version: text.version, createdAt: now })
    .onConflictDoNothing()
  const [found] = await tx
    .select({ id: passages.id })
    .from(passages)
    .where(and(eq(passages.articleId, articleId), eq(passages.hash, hash)))
  if (!found) throw new Error(`a passage of article ${articleId} was neither made nor found`)
  return found.id
}

/** The text of an article in one of its versions, the present one if none is named; undefined if there is no such version. */
export async function textAt({ t, select }: Pick<Reading, 't' | 'select'>, articleId: number, version?: number) {
  const { articles, articleVersions } = t
  const [now] = await select({ version: articles.version, body: articles.body })
    .from(articles)
    .where(eq(articles.id, articleId))
  if (version === undefined || version === now?.version) return now
  const [before] = await select({ version: articleVersions.number, body: articleVersions.body })
    .from(articleVersions)
    .where(and(eq(articleVersions.articleId, articleId), eq(articleVersions.number, version)))
  return before
}

const hashOf = ({ exact, prefix, suffix }: Quotation) =>
  createHash('sha256')
    .update(JSON.stringify([exact, prefix, suffix]))
    .digest('base64url')
