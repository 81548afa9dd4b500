import { rm } from 'node:fs/promises'
import path from 'node:path'
import { and, asc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { countForArticle, countForComment } from '@/magazine/conversation/recommend'
import { lockConversation } from '@/magazine/conversation/state'
import { endSessionsOf } from '@/magazine/people/session-row'
import { bringBack, hideComments, lastMoment } from './leave'
import { eraseSome, inPieces, type Leaver, leaverById } from './leave-words'

const atOnce = 100

/**
 * Goes on with everybody who is leaving, wherever a killed process stopped: their comments are hidden, come back or, once
 * the 14 days are over, are erased with all that was theirs. `media` is the folder of pictures. A job calls it.
 */
export async function tendLeavers(store: Store, media: string, now: Date): Promise<void> {
  const { members } = store.t
  const leavers = await store.read
    .select({ id: members.id, at: members.leavingAt, words: members.leavingWords })
    .from(members)
    .where(and(isNotNull(members.leavingAt), isNull(members.leftAt)))
    .orderBy(asc(members.id))
  for (const { id, at, words } of leavers) {
    if (words === null) await bringBack(store, id)
    else if (at && now >= lastMoment(at)) await leaveForGood(store, id, media, now)
    else await hideComments(store, id)
  }
}

/**
 * Erases all that was a leaving member's. Each piece may be done again, and their row is emptied last: who is killed on the
 * way goes on there.
 */
export async function leaveForGood(store: Store, id: number, media: string, now: Date): Promise<void> {
  const each = (piece: (tx: Tx, leaver: Leaver) => Promise<boolean>) =>
    inPieces(store, async tx => {
      const leaver = await leaverById(tx, id)
      return leaver?.words ? piece(tx, leaver) : false
    })
  await each(eraseSome)
  await each(takeBackFromArticles)
  await each(takeBackFromComments)
  await dropPicture(store, id, media)
  await each(async tx => {
    await dropAll(tx, id)
    await emptyRow(tx, id, now)
    return false
  })
}

async function takeBackFromArticles(tx: Tx, { id }: Leaver): Promise<boolean> {
  const { articleRecommends: given } = tx.t
  const some = await tx
    .select({ articleId: given.articleId })
    .from(given)
    .where(eq(given.memberId, id))
    .orderBy(asc(given.articleId))
    .limit(atOnce)
  for (const { articleId } of some) {
    await lockConversation(tx, articleId)
    await tx.delete(given).where(and(eq(given.memberId, id), eq(given.articleId, articleId)))
    await countForArticle(tx, articleId, -1)
  }
  return some.length === atOnce
}

async function takeBackFromComments(tx: Tx, { id }: Leaver): Promise<boolean> {
  const { commentRecommends: given } = tx.t
  const some = await tx
    .select({ commentId: given.commentId })
    .from(given)
    .where(eq(given.memberId, id))
    .orderBy(asc(given.commentId))
    .limit(atOnce)
  for (const { commentId } of some) {
    await tx.delete(given).where(and(eq(given.memberId, id), eq(given.commentId, commentId)))
    await countForComment(tx, commentId, -1)
  }
  return some.length === atOnce
}

async function dropPicture({ read }: Store, id: number, media: string): Promise<void> {
  const { members } = read.t
  const [row] = await read.select({ picture: members.picture }).from(members).where(eq(members.id, id))
  if (row?.picture) await rm(path.join(media, path.basename(row.picture)), { force: true })
}

/** Decisions, reports and the log keep that they were; nobody's name or words stay in them. */
async function dropAll(tx: Tx, id: number): Promise<void> {
  const { t } = tx
  await endSessionsOf(tx, id)
  for (const table of [t.accounts, t.links, t.passkeys, t.recoveryCodes, t.challenges, t.memberNetworks])
    await tx.delete(table).where(eq(table.memberId, id))
  for (const table of [
    t.memberNotes,
    t.mailChoices,
    t.notices,
    t.leavingKept,
    t.archives,
    t.keptWords,
    t.formerHandles,
  ])
    await tx.delete(table).where(eq(table.memberId, id))
  await tx.delete(t.invitations).where(and(eq(t.invitations.byId, id), isNull(t.invitations.usedAt)))
  await tx.update(t.reports).set({ words: '' }).where(eq(t.reports.memberId, id))
  await tx.update(t.decisions).set({ note: '' }).where(eq(t.decisions.memberId, id))
  await tx.update(t.comments).set({ formKey: null }).where(eq(t.comments.memberId, id))
  const email = tx.select({ email: t.members.email }).from(t.members).where(eq(t.members.id, id))
  await tx.delete(t.letters).where(or(eq(t.letters.memberId, id), inArray(t.letters.to, email)))
}

/** No name, address or handle can be what stands there then: they are free for others. */
async function emptyRow({ t: { members }, update }: Tx, id: number, now: Date): Promise<void> {
  const nobody = `left:${id}`
  await update(members)
    .set({
      ...{ handle: nobody, name: '', nameKey: nobody, email: nobody, emailConfirmedAt: null, passwordHash: null },
      ...{ role: 'member', bio: '', language: null, appearance: null, isPrivate: false, picture: null },
      ...{ handleChangedAt: null, totpSecret: null, totpConfirmedAt: null, totpUsed: null },
      ...{ leavingAt: null, leavingWords: null, leftAt: now, createdAt: now, disabledAt: now },
    })
    .where(eq(members.id, id))
}
