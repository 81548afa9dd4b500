import { MutedPeople } from '@/components/account/muted-people'
import { store } from '@/db/kept'
import { newsFor } from '@/magazine/account/notices'
import { noticesAddress } from '@/magazine/account/rules'
import { mutedPeople } from '@/magazine/conversation/mute'
import type { Member } from '@/magazine/people/member'
import { magazine } from '../magazine'

/** The way to all that a member is told of, with how much is new. */
export async function OwnNews({ member: { id } }: { member: Member }) {
  const { t } = await magazine()
  return <a href={noticesAddress('all')}>{t('notices.waiting', { count: await newsFor(store(), id) })}</a>
}

/** Whom they have muted. */
export async function OwnMutes({ member: { id } }: { member: Member }) {
  const { t } = await magazine()
  return <MutedPeople people={await mutedPeople(store(), id)} t={t} />
}
