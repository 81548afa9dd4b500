import { redirect } from 'next/navigation'
import { asModerator } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { NotYours } from './not-yours'

/** The desk begins where there is something to do. */
export default async function DeskPage() {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/admin'))
  if (!asModerator(member)) return <NotYours />
  redirect('/admin/moderation')
}
