import type { Metadata } from 'next'
import { ConfirmForm, LinkForm } from '@/components/people/link-forms.client'
import { peopleWords } from '@/components/people/words'
import { store } from '@/db/kept'
import { linkByToken } from '@/magazine/people/link'
import { magazine } from '../../../magazine'
import { Entrance } from '../../entrance'
import { luggageOf, type Query } from '../../luggage'
import { Over } from '../../over'

type Props = { params: Promise<{ token: string }>; searchParams: Query }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.signIn'),
  robots: 'noindex',
  referrer: 'same-origin',
})

export default async function LinkPage({ params, searchParams }: Props) {
  const { token: link } = await params
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  const now = new Date()
  const signsIn = await linkByToken(store().read, link, 'sign-in', now)
  const confirms = signsIn ? undefined : await linkByToken(store().read, link, 'confirm', now)
  const form = { carried: { ...carried, link }, says: peopleWords(t) }
  if (signsIn)
    return (
      <Entrance title={t('people.linkTitle', { name: signsIn.name })} why={t('people.linkWhy')} words={words}>
        <LinkForm {...form} />
      </Entrance>
    )
  if (!confirms) return <Over />
  return (
    <Entrance title={t('people.confirmTitle')} why={t('people.confirmWhy', confirms)}>
      <ConfirmForm {...form} />
    </Entrance>
  )
}
