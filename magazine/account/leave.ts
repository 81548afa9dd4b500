import { and, eq, isNull } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { believe, type Proof } from '@/magazine/people/factor/proven'
import { endLinksOf } from '@/magazine/people/link'
import type { Member } from '@/magazine/people/member'
import { endSessionsOf } from '@/magazine/people/session-row'
import { keepAnOwner } from '@/magazine/people/standing'
import { Refusal } from '@/magazine/settings/refusal'
import { sendLeaving } from './leave-letter'
import { dropDeleted, hideSome, inPieces, leaverById, showSome } from './leave-words'
import { daysToStay, type LeavingChoice } from './rules'

const dayMs = 86_400_000

/** The moment from which on somebody who asked to leave can no longer stay. */
export const lastMoment = (leavingAt: Date): Date => new Date(leavingAt.getTime() + daysToStay * dayMs)

type Asked = Proof & {
  words: LeavingChoice
  /** Their name, typed to confirm. */
  confirm: string
  site: string
}

/**
 * Begins to leave: from now on nobody sees the member's name, nor the comments that go; they are signed out everywhere and
 * told until when they can come back. Refuses a name that isn't theirs, what `believe` refuses, and the last owner (409).
 */
export async function leaveMagazine(store: Store, member: Member, asked: Asked, now: Date): Promise<void> {
  const { words, confirm, site, ...proof } = asked
  if (confirm.normalize('NFC').trim() !== member.name.normalize('NFC').trim())
    throw new Refusal('leaving.nameDiffers', { field: 'confirm', values: { name: member.name } })
  await believe(store, member, proof, now)
  await store.write(async tx => {
    const { members, leavingKept, archives } = tx.t
    const leaver = await leaverById(tx, member.id)
    if (leaver) return
    await keepAnOwner(tx, member)
    const asks = { leavingAt: now, leavingWords: words }
    await tx.update(members).set(asks).where(eq(members.id, member.id))
    if (words !== 'each') await tx.delete(leavingKept).where(eq(leavingKept.memberId, member.id))
    await tx.delete(archives).where(eq(archives.memberId, member.id))
    await dropDeleted(tx, member.id)
    await endSessionsOf(tx, member.id)
    await endLinksOf(tx, member.id)
    await sendLeaving(tx, member.id, { until: lastMoment(now), site }, now)
  })
  await hideComments(store, member.id)
}

/** Takes the comments that go from their pages; what a killed process left undone, too. */
export const hideComments = (store: Store, memberId: number): Promise<void> =>
  inPieces(store, async tx => {
    const leaver = await leaverById(tx, memberId)
    return leaver !== undefined && hideSome(tx, leaver)
  })

/** Stays: everything is as it was. Refuses once the 14 days are over (410). */
export async function stayMember(store: Store, { id }: Pick<Member, 'id'>, now: Date): Promise<void> {
  await store.write(async tx => {
    const leaver = await leaverById(tx, id)
    if (!leaver) return
    if (now >= lastMoment(leaver.leavingAt)) throw new Refusal('leaving.over', { status: 410 })
    await tx.update(tx.t.members).set({ leavingWords: null }).where(eq(tx.t.members.id, id))
  })
  await bringBack(store, id)
}

/** Brings back what was hidden, then the name; what a killed process left undone, too. */
export const bringBack = (store: Store, memberId: number): Promise<void> =>
  inPieces(store, async tx => {
    const leaver = await leaverById(tx, memberId)
    if (!leaver || leaver.words !== null) return false
    if (await showSome(tx, leaver)) return true
    const { members, leavingKept } = tx.t
    await tx.delete(leavingKept).where(eq(leavingKept.memberId, memberId))
    await tx.update(members).set({ leavingAt: null }).where(eq(members.id, memberId))
    return false
  })

/** Until when a member who is leaving can stay; undefined for who isn't. */
export async function staysUntil({ read }: Store, { id }: Member): Promise<Date | undefined> {
  const { members } = read.t
  const [row] = await read
    .select({ leavingAt: members.leavingAt })
    .from(members)
    .where(and(eq(members.id, id), isNull(members.leftAt)))
  return row?.leavingAt ? lastMoment(row.leavingAt) : undefined
}

/** Chooses which of these comments of theirs a member keeps, should they leave. */
export const keepOnLeaving = (
  store: Store,
  { id: memberId }: Member,
  { shown, keep }: { shown: number[]; keep: number[] },
): Promise<void> =>
  store.write(async tx => {
    const { leavingKept } = tx.t
    const own = await ownOf(tx, memberId, shown)
    for (const commentId of own) {
      const row = and(eq(leavingKept.memberId, memberId), eq(leavingKept.commentId, commentId))
      if (keep.includes(commentId)) await tx.insert(leavingKept).values({ memberId, commentId }).onConflictDoNothing()
      else await tx.delete(leavingKept).where(row)
    }
  })

async function ownOf({ t: { comments }, select }: Tx, memberId: number, ids: number[]): Promise<number[]> {
  const own: number[] = []
  for (const id of ids) {
    const [row] = await select({ id: comments.id })
      .from(comments)
      .where(and(eq(comments.id, id), eq(comments.memberId, memberId)))
    if (row) own.push(row.id)
  }
  return own
}
