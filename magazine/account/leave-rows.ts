import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { endSessionsOf } from '@/magazine/people/session-row'

/** Drops all rows of who has left. Decisions, reports and the log keep that they were; nobody's name or words stay in them. */
export async function dropAll(tx: Tx, id: number): Promise<void> {
  const { t } = tx
  await endSessionsOf(tx, id)
  for (const table of [t.accounts, t.links, t.passkeys, t.recoveryCodes, t.challenges, t.memberNetworks])
    await tx.delete(table).where(eq(table.memberId, id))
  for (const table of [t.memberNotes, t.mailChoices, t.notices, t.leavingKept, t.archives, t.keptWords])
    await tx.delete(table).where(eq(table.memberId, id))
  await tx.delete(t.formerHandles).where(eq(t.formerHandles.memberId, id))
  await tx.delete(t.invitations).where(and(eq(t.invitations.byId, id), isNull(t.invitations.usedAt)))
  await dropTalk(tx, id)
  await tx.update(t.reports).set({ words: '' }).where(eq(t.reports.memberId, id))
  await tx.update(t.decisions).set({ note: '' }).where(eq(t.decisions.memberId, id))
  await tx.update(t.comments).set({ formKey: null }).where(eq(t.comments.memberId, id))
  const email = tx.select({ email: t.members.email }).from(t.members).where(eq(t.members.id, id))
  await tx.delete(t.letters).where(or(eq(t.letters.memberId, id), inArray(t.letters.to, email)))
}

/** What they kept of conversations, what their comments said before, and where they are named or thanked. */
async function dropTalk(tx: Tx, id: number): Promise<void> {
  const { t } = tx
  for (const table of [t.drafts, t.conversationFollows, t.threadFollows, t.mutes, t.visits])
    await tx.delete(table).where(eq(table.memberId, id))
  for (const table of [t.commentMentions, t.authorAccounts]) await tx.delete(table).where(eq(table.memberId, id))
  await tx.delete(t.mutes).where(eq(t.mutes.mutedId, id))
  const said = tx.select({ id: t.comments.id }).from(t.comments).where(eq(t.comments.memberId, id))
  await tx.delete(t.commentVersions).where(inArray(t.commentVersions.commentId, said))
  const thanked = tx.select({ id: t.mistakes.correctionId }).from(t.mistakes).where(eq(t.mistakes.memberId, id))
  await tx.update(t.corrections).set({ credit: '' }).where(inArray(t.corrections.id, thanked))
  await tx.update(t.mistakes).set({ words: '', credit: '' }).where(eq(t.mistakes.memberId, id))
}
