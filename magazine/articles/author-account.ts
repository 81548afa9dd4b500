import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'

/** Notes that a member writes for the magazine as the author of their name, if there is one: comments of theirs then say so. */
export async function writesAs(tx: Tx, { id, name }: Member): Promise<void> {
  const { authors, authorAccounts } = tx.t
  const [author] = await tx.select({ id: authors.id }).from(authors).where(eq(authors.name, name))
  if (!author) return
  const set = { memberId: id }
  await tx
    .insert(authorAccounts)
    .values({ authorId: author.id, ...set })
    .onConflictDoUpdate({ target: authorAccounts.authorId, set })
}
