import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SecondFactor } from '@/components/people/second-factor'
import { store } from '@/db/kept'
import { appBegun } from '@/magazine/people/factor/app'
import { beliefIn } from '@/magazine/people/factor/proven'
import { factorsOf, hasSecond, needOf } from '@/magazine/people/factor/need'
import { ownPath, secondFactorAddress, signInAddress } from '@/magazine/people/rules'
import { currentMember, currentSession, secret } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Entrance } from '../../sign-in/entrance'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('factor.second'),
  robots: 'noindex',
})

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<{ next?: unknown }> }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress(secondFactorAddress))
  const { name, t } = await magazine()
  const { read } = store()
  const factors = await factorsOf(read, member.id)
  const belief = await beliefIn(read, member, await currentSession(), new Date())
  const shown = {
    isThere: hasSecond(factors),
    hasApp: factors.app,
    belief,
    isRequired: (await needOf(read, member.id)) === 'set up',
    begun: belief === 'unproven' ? undefined : await appBegun(read, member, { key: secret(), issuer: name }),
    next: ownPath((await searchParams).next),
  }
  return (
    <Entrance title={t('factor.second')} why={t('factor.secondWhy')}>
      <SecondFactor shown={shown} t={t} />
    </Entrance>
  )
}
