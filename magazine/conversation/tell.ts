import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { putInOutbox } from '@/magazine/mail/outbox'
import { stopAddress } from '@/magazine/mail/rules'
import { stopToken } from '@/magazine/mail/stop'
import { magazineOf } from '@/magazine/settings/magazine'
import { type Due, dueOf, membersToTell } from './due'
import { tellingLetter } from './telling-letter'

/** Where a letter leads back to, and what seals its one-click way out. */
export type Mail = { site: string; secret: string }

/**
 * Makes letters of what members are to be told, each as soon as the member chose to hear of it. A conversation makes one
 * letter an hour to a member at most, and what came meanwhile stands in the next. Who never confirmed their address or has
 * left, and words that were taken away meanwhile, get none.
 */
export async function tellByMail(store: Store, mail: Mail, now: Date): Promise<void> {
  const { timeZone } = await magazineOf(store.read)
  const members = await membersToTell(store.read, { now, timeZone })
  for (const memberId of members) await store.write(tx => tellMember(tx, { memberId, timeZone, now, mail }))
}

type Telling = { memberId: number; timeZone: string; now: Date; mail: Mail }

async function tellMember(tx: Tx, { memberId, timeZone, now, mail }: Telling): Promise<void> {
  await lockMember(tx, memberId)
  const due = await dueOf(tx, { memberId, now, timeZone })
  const told = due.filter(notice => notice.isToTell)
  await note(
    tx,
    told.map(({ id }) => id),
    now,
  )
  for (const silent of due.filter(notice => !notice.isToTell)) await note(tx, [silent.id], silent.createdAt)
  for (const [first, ...others] of lettersOf(told)) {
    const stop = stopToken(mail.secret, { memberId, kind: first.kind })
    const at = { memberId, site: mail.site, stop: mail.site + stopAddress(stop) }
    await putInOutbox(tx, { ...(await tellingLetter(tx, [first, ...others], at)), stop }, now)
  }
}

/** One at a time makes a member's letters, on however many machines: an update, which PostgreSQL waits at. */
export async function lockMember({ t, update }: Tx, memberId: number) {
  await update(t.members).set({ leavingAt: t.members.leavingAt }).where(eq(t.members.id, memberId))
}

/** What needed no letter is noted with the time at which it happened, so that it holds up no other. */
async function note({ t, update }: Tx, ids: number[], mailedAt: Date) {
  if (ids.length)
    await update(t.notices)
      .set({ mailedAt })
      .where(and(inArray(t.notices.id, ids), isNull(t.notices.mailedAt)))
}

/** What is told at once has a letter for each conversation; the others have one letter for a kind. */
function lettersOf(told: Due[]): [Due, ...Due[]][] {
  const letters = new Map<string, [Due, ...Due[]]>()
  for (const notice of told) {
    const key = notice.how === 'once' ? `${notice.kind} ${notice.articleId}` : notice.kind
    const letter = letters.get(key)
    if (letter) letter.push(notice)
    else letters.set(key, [notice])
  }
  return [...letters.values()]
}
