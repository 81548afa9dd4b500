import type { Metadata } from 'next'
import { factorWords } from '@/components/people/factor-words'
import { PasskeyForm } from '@/components/people/passkey-forms.client'
import { PasskeyScript } from '@/components/people/passkey-way'
import { SignInForm } from '@/components/people/sign-in-form.client'
import { peopleWords } from '@/components/people/words'
import { withLuggage } from '@/magazine/people/arrive'
import { magazine } from '../magazine'
import { Entrance } from './entrance'
import { luggageOf, type Query } from './luggage'
import { Providers } from './providers'
import { Refused } from './refused'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.signIn'),
  robots: 'noindex',
})

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  return (
    <Entrance title={t('people.signIn')} words={words}>
      <Refused why={(await searchParams).refused} />
      <SignInForm carried={carried} forgot={withLuggage('/forgot', carried)} says={peopleWords(t)} />
      <PasskeyScript />
      <PasskeyForm carried={carried} says={factorWords(t)} />
      <Providers carried={carried} />
      <p className="soft">
        {t('people.newHere')} <a href={withLuggage('/register', carried)}>{t('people.createAnAccount')}</a>
      </p>
    </Entrance>
  )
}
