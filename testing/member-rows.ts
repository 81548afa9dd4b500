import { eq } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { noon } from './conversation-scene'

/** A row of the member in every table that may have one, each with something only they would have. */
export async function fillRows(store: Store, { id: memberId }: Member, commentId: number, articleId: number) {
  const at = noon
  const words = 'An ostrich.'
  await store.write(async tx => {
    const { t } = tx
    await tx
      .update(t.members)
      .set({ bio: words, totpSecret: 'ostrich', picture: 'ostrich.webp' })
      .where(eq(t.members.id, memberId))
    await tx.insert(t.accounts).values({ provider: 'oidc', providerAccountId: 'ostrich', memberId, createdAt: at })
    await tx.insert(t.passkeys).values({ id: 'ostrich', memberId, publicKey: 'x', name: words, createdAt: at })
    await tx.insert(t.recoveryCodes).values({ memberId, codeHash: 'ostrich', createdAt: at })
    await tx.insert(t.memberNetworks).values({ memberId, networkHash: 'ostrich', seenAt: at })
    await tx.insert(t.memberNotes).values({ memberId, words, createdAt: at })
    await tx.insert(t.mailChoices).values({ memberId, kind: 'reply', how: 'daily' })
    await tx.insert(t.notices).values({ memberId, kind: 'reply', articleId, commentId, createdAt: at })
    await tx.insert(t.archives).values({ memberId, createdAt: at, file: 'ostrich.zip' })
    await tx
      .insert(t.keptWords)
      .values({ tokenHash: 'ostrich', articleId, memberId, words, createdAt: at, expiresAt: at })
    await tx
      .insert(t.letters)
      .values({ to: 'leyla@example.org', subject: words, text: words, createdAt: at, dueAt: at })
    await tx.insert(t.reports).values({ commentId, memberId, words, createdAt: at })
    await tx.insert(t.formerHandles).values({ handle: 'ostrich', memberId })
    await fillTalk(tx, { memberId, commentId, articleId })
  })
}

/** Likewise of what they keep of conversations. */
async function fillTalk({ t, insert }: Tx, { memberId, commentId, articleId }: Record<string, number>) {
  const at = noon
  const words = 'An ostrich.'
  const own = { memberId: memberId ?? 0, articleId: articleId ?? 0 }
  await insert(t.drafts).values({ ...own, place: 'ostrich', words, savedAt: at })
  await insert(t.commentMentions).values({ commentId: commentId ?? 0, memberId: own.memberId, handle: 'ostrich' })
  await insert(t.commentVersions).values({ commentId: commentId ?? 0, words, saidAt: at, replacedAt: at })
  const far = { readTo: 0, mailedTo: 0, createdAt: at }
  await insert(t.conversationFollows).values({ ...own, ...far })
  await insert(t.threadFollows).values({ memberId: own.memberId, threadId: commentId ?? 0, ...far })
  await insert(t.mutes).values({ memberId: own.memberId, mutedId: own.memberId, createdAt: at })
  await insert(t.visits).values({ ...own, beforeId: 0, beforeAt: at, lastId: 0, lastAt: at })
  const correction = { articleId: own.articleId, correctedAt: at, text: 'Not so.', credit: 'The ostrich' }
  const [corrected] = await insert(t.corrections).values(correction).returning({ id: t.corrections.id })
  const told = { ...own, words, credit: 'The ostrich', state: 'corrected' as const, correctionId: corrected?.id }
  await insert(t.mistakes).values({ ...told, createdAt: at })
}
