import { redirect } from 'next/navigation'
import { here } from '@/magazine/people/here'
import { asOwner, type Owner } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'

/** The owner who asks for a page; undefined for who is none. A visitor is led to sign in. */
export async function ownerHere(): Promise<Owner | undefined> {
  const member = await currentMember()
  if (!member) redirect(signInAddress(here().path ?? '/admin'))
  return asOwner(member)
}
