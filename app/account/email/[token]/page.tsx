import type { Metadata } from 'next'
import { ConfirmEmailForm } from '@/components/account/email-form.client'
import { store } from '@/db/kept'
import { linkByToken } from '@/magazine/people/link'
import { magazine } from '../../../magazine'
import { Entrance } from '../../../sign-in/entrance'
import { Over } from '../../../sign-in/over'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('account.emailTitle'),
  robots: 'noindex',
  referrer: 'same-origin',
})

export default async function EmailPage({ params }: Props) {
  const { token: link } = await params
  const { t } = await magazine()
  const found = await linkByToken(store().read, link, 'email', new Date())
  if (!found) return <Over />
  return (
    <Entrance title={t('account.emailTitle')} why={t('account.emailWhy', { name: found.name, email: found.email })}>
      <ConfirmEmailForm link={link} says={{ wrong: t('people.linkOverTitle'), confirm: t('account.confirmEmail') }} />
    </Entrance>
  )
}
