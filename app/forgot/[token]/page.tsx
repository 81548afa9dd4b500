import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/people/link-forms.client'
import { peopleWords } from '@/components/people/words'
import { store } from '@/db/kept'
import { linkByToken } from '@/magazine/people/link'
import { magazine } from '../../magazine'
import { Entrance } from '../../sign-in/entrance'
import { luggageOf, type Query } from '../../sign-in/luggage'
import { Over } from '../../sign-in/over'

type Props = { params: Promise<{ token: string }>; searchParams: Query }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('people.newPassword'),
  robots: 'noindex',
  referrer: 'same-origin',
})

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { token: link } = await params
  const { t } = await magazine()
  const { carried, words } = await luggageOf(searchParams)
  if (!(await linkByToken(store().read, link, 'password', new Date()))) return <Over />
  return (
    <Entrance title={t('people.newPassword')} why={t('people.savePasswordWhy')} words={words}>
      <NewPasswordForm carried={{ ...carried, link }} says={peopleWords(t)} />
    </Entrance>
  )
}
