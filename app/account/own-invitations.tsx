import { Invitations } from '@/components/people/invitations'
import { store } from '@/db/kept'
import { here } from '@/magazine/people/here'
import { invitationsLeft, invitationsOf } from '@/magazine/people/invitation'
import type { Member } from '@/magazine/people/member'
import { isToken } from '@/magazine/people/token'
import { magazine } from '../magazine'

type Props = { member: Member; /** Of the invitation made just now. */ token: unknown }

/** The part of the account with a member's invitations; nothing while nobody needs one and none was made. */
export async function OwnInvitations({ member, token }: Props) {
  const { joining, calendar, t } = await magazine()
  const made = await invitationsOf(store().read, member.id)
  if (joining !== 'invitation' && made.length === 0) return null
  const left = joining === 'invitation' ? await invitationsLeft(store().read, member) : 0
  const link = isToken(token) ? `${here().site}/register?invitation=${token}` : undefined
  return (
    <div className="page">
      <Invitations left={Number.isFinite(left) ? left : undefined} made={made} link={link} calendar={calendar} t={t} />
    </div>
  )
}
