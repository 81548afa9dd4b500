import { desc, eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { type Member, shownMember } from './member'
import type { Owner } from './roles'

/** What staff wrote down about a member; without a name where its writer has left. */
export type MemberNote = { id: number; words: string; at: Date; by?: string }

const mostNotes = 100

/** Writes something down about a member, which they don't see. */
export async function addNote(tx: Tx, owner: Owner, { member, words }: { member: Member; words: string }, now: Date) {
  await tx.insert(tx.t.memberNotes).values({ memberId: member.id, byId: owner.id, words, createdAt: now })
}

/** The notes about a member, newest first. */
export async function notesOn({ t, select }: Reading, memberId: number): Promise<MemberNote[]> {
  const { memberNotes, members } = t
  const rows = await select({
    id: memberNotes.id,
    words: memberNotes.words,
    at: memberNotes.createdAt,
    by: shownMember(t).name,
  })
    .from(memberNotes)
    .leftJoin(members, eq(members.id, memberNotes.byId))
    .where(eq(memberNotes.memberId, memberId))
    .orderBy(desc(memberNotes.id))
    .limit(mostNotes)
  return rows.map(({ by, ...note }) => ({ ...note, by: by || undefined }))
}
