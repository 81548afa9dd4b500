import type { Metadata } from 'next'
import { RegisterForm } from '@/components/people/register-form.client'
import { peopleWords } from '@/components/people/words'
import { hole, said } from '@/components/ui/said'
import { store } from '@/db/kept'
import { withLuggage } from '@/magazine/people/arrive'
import { wayToJoin } from '@/magazine/people/joining'
import { magazine } from '../magazine'
import { Entrance } from '../sign-in/entrance'
import { luggageOf, type Query } from '../sign-in/luggage'
import { Providers } from '../sign-in/providers'
import { NoWayIn } from './no-way-in'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.createAnAccount'),
  robots: 'noindex',
})

export default async function RegisterPage({ searchParams }: { searchParams: Query }) {
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  const { invitation } = await searchParams
  const way = await wayToJoin(store(), invitation, new Date())
  if (way === 'closed' || way === 'invitation' || way === 'over')
    return <NoWayIn why={way} carried={carried} words={words} />
  const token = typeof invitation === 'string' ? invitation : undefined
  return (
    <Entrance
      title={t('people.createAnAccount')}
      why={way === 'owner' ? t('setup.becomesOwner') : undefined}
      words={words}
    >
      <RegisterForm carried={{ ...carried, invitation: token }} says={peopleWords(t)}>
        <p className="soft">
          {said(t('people.joinWhy', { rules: hole }), <a href="/guidelines">{t('people.joinRules')}</a>)}
        </p>
      </RegisterForm>
      <Providers carried={{ ...carried, invitation: token }} />
      <p className="soft">
        {t('people.alreadyMember')} <a href={withLuggage('/sign-in', carried)}>{t('people.signIn')}</a>
      </p>
    </Entrance>
  )
}
