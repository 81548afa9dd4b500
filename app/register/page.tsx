import type { Metadata } from 'next'
import { RegisterForm } from '@/components/people/register-form.client'
import { peopleWords } from '@/components/people/words'
import { withLuggage } from '@/magazine/people/arrive'
import { magazine } from '../magazine'
import { Entrance } from '../sign-in/entrance'
import { luggageOf, type Query } from '../sign-in/luggage'
import { Providers } from '../sign-in/providers'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.createAnAccount'),
  robots: 'noindex',
})

export default async function RegisterPage({ searchParams }: { searchParams: Query }) {
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  return (
    <Entrance title={t('people.createAnAccount')} words={words}>
      <RegisterForm carried={carried} says={peopleWords(t)} />
      <Providers carried={carried} />
      <p className="soft">
        {t('people.alreadyMember')} <a href={withLuggage('/sign-in', carried)}>{t('people.signIn')}</a>
      </p>
    </Entrance>
  )
}
