import type { Metadata } from 'next'
import { factorWords } from '@/components/people/factor-words'
import { SecondForm } from '@/components/people/passkey-forms.client'
import { PasskeyScript } from '@/components/people/passkey-way'
import { store } from '@/db/kept'
import { challengeBy } from '@/magazine/people/factor/challenge'
import { magazine } from '../../../magazine'
import { Entrance } from '../../entrance'
import { Over } from '../../over'
import { luggageOf, type Query } from '../../luggage'

type Props = { params: Promise<{ token: string }>; searchParams: Query }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('factor.second'),
  robots: 'noindex',
  referrer: 'same-origin',
})

export default async function SecondPage({ params, searchParams }: Props) {
  const { token: asked } = await params
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  if (!(await challengeBy(store().read, asked, 'second-factor', new Date())))
    return <Over says={{ title: 'factor.secondOverTitle', why: 'factor.secondOver' }} />
  return (
    <Entrance title={t('factor.second')} why={t('factor.secondSignIn')} words={words}>
      <PasskeyScript />
      <SecondForm carried={{ ...carried, asked }} says={factorWords(t)} />
      <p className="soft">{t('factor.lost')}</p>
    </Entrance>
  )
}
