import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { StayPage } from '@/components/account/stay-page'
import { store } from '@/db/kept'
import { staysUntil } from '@/magazine/account/leave'
import { signInAddress, stayAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('leaving.stayTitle'),
  robots: 'noindex',
})

export default async function Stay() {
  const member = await currentMember()
  if (!member) redirect(signInAddress(stayAddress))
  const until = await staysUntil(store(), member)
  if (!until) redirect('/account')
  const { calendar, t } = await magazine()
  return (
    <Sheet>
      <StayPage until={until} calendar={calendar} t={t} />
    </Sheet>
  )
}
