import type { AccountPart } from '@/components/people/account-page'
import { Invitations } from '@/components/people/invitations'
import { store } from '@/db/kept'
import { here } from '@/magazine/people/here'
import { invitationsLeft, invitationsOf } from '@/magazine/people/invitation'
import type { Member } from '@/magazine/people/member'
import { isToken } from '@/magazine/people/token'
import { magazine } from '../magazine'

type Asked = { member: Member; /** Of the invitation made just now. */ token: unknown }

/** The part of the account with a member's invitations; none while nobody needs one and none was made. */
export async function invitationsPart({ member, token }: Asked): Promise<AccountPart[]> {
  const { joining, calendar, t } = await magazine()
  const made = await invitationsOf(store().read, member.id)
  if (joining !== 'invitation' && made.length === 0) return []
  const left = joining === 'invitation' ? await invitationsLeft(store().read, member) : 0
  const link = isToken(token) ? `${here().site}/register?invitation=${token}` : undefined
  const shown = { left: Number.isFinite(left) ? left : undefined, made, link, calendar, t }
  return [{ id: 'invitations', title: 'setup.invitations', of: <Invitations {...shown} /> }]
}
