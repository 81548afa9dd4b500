import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NotificationsPage } from '@/components/account/notifications-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { newsFor, noticesOf } from '@/magazine/account/notices'
import { noticesAddress, noticesShownOf } from '@/magazine/account/rules'
import { followedBy } from '@/magazine/conversation/followed-news'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'
import '../../styles/account.css'
import '../../styles/faces.css'
import '../../styles/notices.css'

type Props = { searchParams: Promise<{ show?: string | string[]; after?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('notices.title'),
  robots: 'noindex',
})

export default async function Notifications({ searchParams }: Props) {
  const { show: named, after: place } = await searchParams
  const show = noticesShownOf(named) ?? 'all'
  const member = await currentMember()
  if (!member) redirect(signInAddress(noticesAddress(show)))
  const { calendar, t } = await magazine()
  const after = readCursor(place)
  const [page, followed] = await Promise.all([
    show === 'followed' ? { items: [] } : noticesOf(store(), { memberId: member.id, show, after }),
    (show === 'all' && !after) || show === 'followed' ? followedBy(store(), member.id) : [],
  ])
  return (
    <Sheet>
      <NotificationsPage
        show={show}
        page={page}
        followed={show === 'all' ? followed.filter(({ count }) => count > 0) : followed}
        news={await newsFor(store(), member.id)}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
