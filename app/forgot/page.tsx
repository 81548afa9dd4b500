import type { Metadata } from 'next'
import { ForgotForm } from '@/components/people/link-forms.client'
import { peopleWords } from '@/components/people/words'
import { withLuggage } from '@/magazine/people/arrive'
import { linkMinutes } from '@/magazine/people/rules'
import { magazine } from '../magazine'
import { Entrance } from '../sign-in/entrance'
import { luggageOf, type Query } from '../sign-in/luggage'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.forgot'),
  robots: 'noindex',
})

export default async function ForgotPage({ searchParams }: { searchParams: Query }) {
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  return (
    <Entrance title={t('people.forgot')} why={t('people.forgotWhy', { linkMinutes })} words={words}>
      <ForgotForm carried={carried} says={peopleWords(t)} />
      <p className="soft">
        <a href={withLuggage('/sign-in', carried)}>{t('people.signIn')}</a>
      </p>
    </Entrance>
  )
}
