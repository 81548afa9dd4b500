import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Sessions } from '@/components/account/sessions'
import { Done } from '@/components/people/account-page'
import { PageHead } from '@/components/ui/page-head'
import { store } from '@/db/kept'
import { sessionsOf } from '@/magazine/account/sessions'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, currentSession } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'
import '../../styles/moderation.css'
import '../../styles/account.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('account.sessions'),
  robots: 'noindex',
})

export default async function SessionsPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account/sessions'))
  const { calendar, t } = await magazine()
  const sessions = await sessionsOf(store(), member, await currentSession(), new Date())
  return (
    <Sheet>
      <div className="page account entrance">
        <PageHead kicker={{ href: '/account', label: t('people.account') }} title={t('account.sessions')}>
          {t('account.sessionsWhy')}
        </PageHead>
        <Done thing={String((await searchParams).done)} t={t} />
        <Sessions sessions={sessions} calendar={calendar} t={t} />
      </div>
    </Sheet>
  )
}
