import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { limited } from './limits'
import { keptHours } from './rules'
import { hashOf, newToken } from './token'

type Wanted = {
  articleId: number
  /** The comment answered; without it the words are a comment of their own. */
  parentId?: number
  words: string
  /** The page where they go on, if the words are no comment: a path of ours. */
  back?: string
  /** The client's, for the limit. */
  address: string
}

/** Words on the way, and where they were to stand. */
export type Kept = {
  articleId: number
  parentId?: number
  words: string
  back?: string
  article: { slug: string; headline: string }
}

/**
 * Keeps what somebody wanted to say before signing in, for 24 hours. Gives the token that finds it again. Refuses with 429
 * an address that keeps too much.
 */
export async function keepWords(store: Store, { address, ...wanted }: Wanted, now: Date) {
  await limited('kept', address)
  const token = newToken()
  const expiresAt = new Date(now.getTime() + keptHours * 3_600_000)
  await store.write(async tx => {
    const row = { ...wanted, tokenHash: hashOf(token), createdAt: now, expiresAt }
    await tx.insert(tx.t.keptWords).values(row)
  })
  return token
}

/** The words that wait under a token; undefined if none do, or somebody has taken them along. */
export async function keptByToken({ read }: Store, token: string, now: Date): Promise<Kept | undefined> {
  const { keptWords } = read.t
  const [row] = await rowsOf(
    read,
    and(eq(keptWords.tokenHash, hashOf(token)), gt(keptWords.expiresAt, now), isNull(keptWords.memberId)),
  )
  return row
}

/**
 * Gives the words under a token to who has just signed in, and where they can go on writing. Undefined if none wait, or
 * they are another member's.
 */
export async function claimKept(
  tx: Tx,
  token: string,
  memberId: number,
  now = new Date(),
): Promise<string | undefined> {
  const { keptWords } = tx.t
  const mine = or(isNull(keptWords.memberId), eq(keptWords.memberId, memberId))
  const here = and(eq(keptWords.tokenHash, hashOf(token)), gt(keptWords.expiresAt, now), mine)
  const [row] = await rowsOf(tx, here)
  if (!row) return undefined
  await tx.update(keptWords).set({ memberId }).where(here)
  const { slug } = row.article
  if (row.back !== undefined) return row.back
  return row.parentId === undefined
    ? `/articles/${slug}#your-comment`
    : `/articles/${slug}/comments/${row.parentId}/reply`
}

/** What a member brought along to say here, the newest if several; undefined if nothing. */
export async function keptOf(
  { read }: Store,
  memberId: number,
  articleId: number,
  parentId?: number,
  now = new Date(),
): Promise<string | undefined> {
  const [row] = await rowsOf(read, and(at(read, memberId, articleId, parentId), gt(read.t.keptWords.expiresAt, now)))
  return row?.words || undefined
}

/** What a member brought along to a page that is no conversation, the newest if several; undefined if nothing. */
export async function keptAt({ read }: Store, memberId: number, back: string, now = new Date()) {
  const { keptWords } = read.t
  const [row] = await rowsOf(
    read,
    and(eq(keptWords.memberId, memberId), eq(keptWords.back, back), gt(keptWords.expiresAt, now)),
  )
  return row?.words
}

/** Lets go of what a member brought along to such a page, once it has arrived. */
export async function dropKeptAt(tx: Tx, memberId: number, back: string): Promise<void> {
  const { keptWords } = tx.t
  await tx.delete(keptWords).where(and(eq(keptWords.memberId, memberId), eq(keptWords.back, back)))
}

/** Lets go of what a member brought along to a place, once it is posted there. */
export async function dropKept(tx: Tx, memberId: number, articleId: number, parentId?: number): Promise<void> {
  await tx.delete(tx.t.keptWords).where(at(tx, memberId, articleId, parentId))
}

/** Takes away words whose 24 hours are over; a job calls it. */
export const clearKept = (store: Store, now: Date): Promise<void> =>
  store.write(async tx => {
    await tx.delete(tx.t.keptWords).where(lt(tx.t.keptWords.expiresAt, now))
  })

function at({ t: { keptWords } }: Reading, memberId: number, articleId: number, parentId: number | undefined) {
  const place = parentId === undefined ? isNull(keptWords.parentId) : eq(keptWords.parentId, parentId)
  return and(eq(keptWords.memberId, memberId), eq(keptWords.articleId, articleId), place, isNull(keptWords.back))
}

async function rowsOf({ t, select }: Reading, where: ReturnType<typeof and>): Promise<Kept[]> {
  const { articles, keptWords } = t
  const rows = await select({
    articleId: keptWords.articleId,
    parentId: keptWords.parentId,
    words: keptWords.words,
    back: keptWords.back,
    slug: articles.slug,
    headline: articles.headline,
  })
    .from(keptWords)
    .innerJoin(articles, eq(articles.id, keptWords.articleId))
    .where(where)
    .orderBy(desc(keptWords.createdAt), desc(keptWords.tokenHash))
    .limit(1)
  return rows.map(({ parentId, back, slug, headline, ...row }) => ({
    ...row,
    parentId: parentId ?? undefined,
    back: back ?? undefined,
    article: { slug, headline },
  }))
}
