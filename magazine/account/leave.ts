import { and, eq, isNull } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { forgive, limited } from '@/magazine/people/limits'
import { endLinksOf } from '@/magazine/people/link'
import type { Member } from '@/magazine/people/member'
import { isPassword } from '@/magazine/people/password'
import { endSessionsOf, sessionStart } from '@/magazine/people/session-row'
import { keepAnOwner } from '@/magazine/people/standing'
import { Refusal } from '@/magazine/settings/refusal'
import { sendLeaving } from './leave-letter'
import { dropDeleted, hideSome, inPieces, leaverById, showSome } from './leave-words'
import { daysToStay, freshMinutes, type LeavingChoice } from './rules'

const dayMs = 86_400_000

/** The moment from which on somebody who asked to leave can no longer stay. */
export const lastMoment = (leavingAt: Date): Date => new Date(leavingAt.getTime() + daysToStay * dayMs)

type Asked = {
  words: LeavingChoice
  /** Their name, typed to confirm. */
  confirm: string
  password: string
  /** The token of the session that asks. */
  token?: string
  /** The client's network address. */
  address: string
  site: string
}

/**
 * Begins to leave: from now on nobody sees the member's name, nor the comments that go; they are signed out everywhere and
 * told until when they can come back. Refuses a name that isn't theirs, who has neither a fresh session nor typed the
 * password, and the last owner (409).
 */
export async function leaveMagazine(store: Store, member: Member, asked: Asked, now: Date): Promise<void> {
  if (asked.confirm.normalize('NFC').trim() !== member.name.normalize('NFC').trim())
    throw new Refusal('leaving.nameDiffers', { field: 'confirm', values: { name: member.name } })
  await prove(store, member, asked, now)
  await store.write(async tx => {
    const { members, leavingKept, archives } = tx.t
    const leaver = await leaverById(tx, member.id)
    if (leaver) return
    await keepAnOwner(tx, member)
    const asks = { leavingAt: now, leavingWords: asked.words }
    await tx.update(members).set(asks).where(eq(members.id, member.id))
    if (asked.words !== 'each') await tx.delete(leavingKept).where(eq(leavingKept.memberId, member.id))
    await tx.delete(archives).where(eq(archives.memberId, member.id))
    await dropDeleted(tx, member.id)
    await endSessionsOf(tx, member.id)
    await endLinksOf(tx, member.id)
    await sendLeaving(tx, member.id, { until: lastMoment(now), site: asked.site }, now)
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

async function prove(store: Store, { id }: Member, { token, password, address }: Asked, now: Date) {
  const began = token === undefined ? undefined : await sessionStart(store, token)
  if (began && now.getTime() - began.getTime() < freshMinutes * 60_000) return
  const hash = await passwordHashOf(store, id)
  if (hash === null) throw new Refusal('leaving.signInAgain', { values: { freshMinutes } })
  await limited('signIn', `member ${id}`, address)
  if (!(await isPassword(hash, password))) throw new Refusal('leaving.passwordWrong', { field: 'password' })
  await forgive('signIn', `member ${id}`, address)
}

/** Whether a member can prove by a password who they are. */
export const hasPassword = async (store: Store, { id }: Member): Promise<boolean> =>
  (await passwordHashOf(store, id)) !== null

async function passwordHashOf({ read }: Store, id: number): Promise<string | null> {
  const { members } = read.t
  const [row] = await read.select({ hash: members.passwordHash }).from(members).where(eq(members.id, id))
  return row?.hash ?? null
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
