import type { Metadata } from 'next'
import { withLuggage } from '@/magazine/people/arrive'
import { linkMinutes } from '@/magazine/people/rules'
import { magazine } from '../../../magazine'
import { Entrance } from '../../entrance'
import { luggageOf, type Query } from '../../luggage'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.sentTitle'),
  robots: 'noindex',
})

export default async function SentPage({ searchParams }: { searchParams: Query }) {
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  return (
    <Entrance title={t('people.sentTitle')} why={t('people.sentWhy', { linkMinutes })} words={words}>
      <p>
        <a href={withLuggage('/sign-in', carried)}>{t('people.signIn')}</a>
      </p>
    </Entrance>
  )
}
