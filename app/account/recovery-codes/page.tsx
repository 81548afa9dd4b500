import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { factorWords } from '@/components/people/factor-words'
import { CodesForm } from '@/components/people/second-forms.client'
import { store } from '@/db/kept'
import { beliefIn } from '@/magazine/people/factor/proven'
import { offerCodes } from '@/magazine/people/factor/recovery'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, currentSession, secret } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Entrance } from '../../sign-in/entrance'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('factor.recoveryCodes'),
  robots: 'noindex',
})

export default async function CodesPage() {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account/recovery-codes'))
  const { t } = await magazine()
  const belief = await beliefIn(store().read, member, await currentSession(), new Date())
  return (
    <Entrance title={t('factor.recoveryCodes')} why={t('factor.codesWhy')}>
      <CodesForm offer={offerCodes(member, secret())} asksPassword={belief === 'old'} says={factorWords(t)} />
    </Entrance>
  )
}
