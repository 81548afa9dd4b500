import type { Store, Tx } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { type Invited, invitedBy, spendInvitation } from './invitation'
import { hasOwner } from './owner-link'
import { refuseEmail } from './refuse-email'

/** Whether somebody with this invitation (or none) may make an account now; `over`: the invitation no longer works. */
export type Way = 'open' | 'invited' | 'owner' | 'over' | 'invitation' | 'closed'

/** How one may join, for the page that asks. */
export async function wayToJoin({ read }: Store, invitation: unknown, now: Date): Promise<Way> {
  const { joining = 'open' } = await magazineOf(read)
  const invited = await invitedBy(read, invitation, now)
  if (invitation !== undefined && !invited) return 'over'
  if (invited === 'owner') return (await hasOwner(read)) ? 'over' : 'owner'
  if (joining === 'closed') return 'closed'
  return invited ? 'invited' : joining
}

type Asked = { email: string; invitation?: string }

/** Refuses who may not join: early, before anything costly is done. */
export async function mayJoin(store: Store, { email, invitation }: Asked, now: Date): Promise<void> {
  const way = await wayToJoin(store, invitation, now)
  refuse(way)
  if (way !== 'owner') await refuseEmail(store.read, email)
}

/** The same within the transaction in which they join: uses the invitation up, and gives the role that it is to. */
export async function join(tx: Tx, { email, invitation }: Asked, now: Date): Promise<Invited> {
  const { joining = 'open' } = await magazineOf(tx)
  const invited = invitation === undefined ? undefined : await spendInvitation(tx, invitation, now)
  if ((invitation !== undefined && !invited) || (invited === 'owner' && (await hasOwner(tx)))) refuse('over')
  if (invited === 'owner') return invited
  refuse(joining === 'invitation' && invited ? 'invited' : joining)
  await refuseEmail(tx, email)
  return 'member'
}

function refuse(way: Way) {
  if (way === 'closed') throw new Refusal('setup.joiningClosed', { status: 403 })
  if (way === 'invitation') throw new Refusal('setup.invitationNeeded', { status: 403 })
  if (way === 'over') throw new Refusal('setup.invitationOver', { status: 410 })
}
