import type { Tx } from '@/db/store'
import type { Kind } from '@/magazine/mail/rules'

export type Notice = {
  memberId: number
  kind: Kind | 'decision'
  articleId: number
  commentId: number
  /** When it was mailed, if that happens otherwise. */
  mailedAt?: Date
}

/** Notes what a member is to be told of, in the transaction in which it happens; of one comment once. */
export async function notice(tx: Tx, told: Notice, now: Date): Promise<void> {
  await tx
    .insert(tx.t.notices)
    .values({ ...told, createdAt: now })
    .onConflictDoNothing()
}
