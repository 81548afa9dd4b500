import { lookIn } from '@/magazine/account/rules'
import type { OwnAccount } from '@/magazine/people/own-account'
import { Face } from './face'
import { ProfileForm } from './profile-form.client'
import type { AccountWords } from './words'

/** "Profile": what a member shows of themself. */
export function ProfilePart({ account, says }: { account: OwnAccount; says: AccountWords }) {
  const { name, handle, bio, isPrivate, picture } = account
  const chosen = { language: account.language ?? '', look: lookIn(account.appearance) ?? '' }
  const profile = { name, handle, bio, private: isPrivate ? 'on' : '', hasPicture: picture !== null, ...chosen }
  return <ProfileForm profile={profile} face={<Face member={account} size="l" />} says={says} />
}
