import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import type { NewDocument } from './document'
import { freeIds, isOf } from './document-id'
import { noteConversations } from './note-conversations'
import { learnWords } from './vocabulary'

/** A row of `search_changes`. */
export type Change = { kind: 'article' | 'comment'; id: number; number: number }

/** `of` is the id of the article or the comment. */
type Known = { id: number; of: number; facts: string }

const droppedAtOnce = 1_000

/**
 * Brings the index up to date with changes of one kind: `documents` are put into it, what else was changed is taken out. The
 * conversation of an article that was withdrawn goes in pieces; until it is gone, the change waits on.
 */
export async function writeIndex(tx: Tx, changes: Change[], documents: NewDocument[]): Promise<void> {
  const known = await knownOf(tx, changes)
  const wanted = new Map(documents.map(document => [ofWhat(document), document]))
  const isMoved = ({ id, of }: Known) => !isOf(id, wanted.get(of)?.at ?? new Date(NaN))
  await drop(
    tx,
    known.filter(isMoved).map(({ id }) => id),
  )
  await put(tx, documents, new Map(known.filter(row => !isMoved(row)).map(({ of, id }) => [of, id])))
  const gone = changes.filter(({ kind, id }) => kind === 'article' && !wanted.has(id)).map(({ id }) => id)
  const isThrough = await dropConversations(tx, gone)
  const facts = new Map(known.map(row => [row.of, row.facts]))
  const refiled = documents.filter(({ facts: now, ...document }) => facts.get(ofWhat(document)) !== now.join(' '))
  await noteConversations(
    tx,
    refiled.flatMap(({ articleId, commentId }) => (commentId === undefined ? [articleId] : [])),
  )
  await learnWords(
    tx,
    documents.flatMap(({ written }) => written ?? []),
  )
  await tx.search.settle(documents.reduce((sum, { words }) => sum + words.body.length, 0))
  await clear(tx, isThrough ? changes : changes.filter(({ id }) => !gone.includes(id)))
}

const ofWhat = ({ articleId, commentId }: Pick<NewDocument, 'articleId' | 'commentId'>) => commentId ?? articleId

async function knownOf({ t, select }: Tx, changes: Change[]): Promise<Known[]> {
  const { id, facts, articleId, commentId } = t.searchDocuments
  const ids = changes.map(change => change.id)
  return changes[0]?.kind === 'comment'
    ? (await select({ id, facts, of: commentId }).from(t.searchDocuments).where(inArray(commentId, ids))).flatMap(
        ({ of, ...row }) => (of === null ? [] : [{ ...row, of }]),
      )
    : select({ id, facts, of: articleId })
        .from(t.searchDocuments)
        .where(and(inArray(articleId, ids), isNull(commentId)))
}

async function put(tx: Tx, documents: NewDocument[], places: Map<number, number>): Promise<void> {
  const { searchDocuments } = tx.t
  const fresh = documents.filter(document => !places.has(ofWhat(document)))
  const ids = await freeIds(
    tx,
    fresh.map(({ at }) => at),
  )
  fresh.forEach((document, n) => places.set(ofWhat(document), ids[n] ?? 0))
  const placed = documents.map(document => ({ ...document, id: places.get(ofWhat(document)) ?? 0 }))
  if (placed.length)
    await tx
      .insert(searchDocuments)
      .values(placed.map(rowOf))
      .onConflictDoUpdate({
        target: searchDocuments.id,
        set: {
          headline: sql`excluded.headline`,
          standfirst: sql`excluded.standfirst`,
          about: sql`excluded.about`,
          facts: sql`excluded.facts`,
        },
      })
  // In the order of ids: FTS5 begins a new piece of its index whenever one is smaller than the last.
  for (const { id, words, facts } of placed.toSorted((one, other) => one.id - other.id))
    await tx.search.put({ id, ...words, facts })
}

const rowOf = ({ id, articleId, commentId, words, facts }: NewDocument & { id: number }) => ({
  id,
  articleId,
  commentId: commentId ?? null,
  headline: between(words.headline),
  standfirst: between(words.standfirst),
  about: between(words.about),
  facts: commentId === undefined ? facts.join(' ') : '',
})

// How a word begins and ends is seen by the spaces around it.
const between = (words: string[]) => (words.length ? ` ${words.join(' ')} ` : '')

async function drop(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await tx.search.drop(ids)
  await tx.delete(tx.t.searchDocuments).where(inArray(tx.t.searchDocuments.id, ids))
}

async function dropConversations(tx: Tx, articleIds: number[]): Promise<boolean> {
  if (articleIds.length === 0) return true
  const { searchDocuments } = tx.t
  const rows = await tx
    .select({ id: searchDocuments.id })
    .from(searchDocuments)
    .where(inArray(searchDocuments.articleId, articleIds))
    .orderBy(asc(searchDocuments.articleId), asc(searchDocuments.id))
    .limit(droppedAtOnce)
  await drop(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.length < droppedAtOnce
}

async function clear(tx: Tx, changes: Change[]): Promise<void> {
  const { searchChanges } = tx.t
  const numbers = new Set(changes.map(({ number }) => number))
  for (const number of numbers) {
    const same = changes.filter(change => change.number === number)
    const kind = same[0]?.kind ?? 'article'
    const ids = same.map(({ id }) => id)
    await tx
      .delete(searchChanges)
      .where(and(eq(searchChanges.kind, kind), inArray(searchChanges.id, ids), eq(searchChanges.number, number)))
  }
}
