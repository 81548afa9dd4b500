import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ConversationsPage } from '@/components/account/conversations-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { repliesTo, saidByMe } from '@/magazine/account/conversations'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'
import '../../styles/moderation.css'

type Props = { searchParams: Promise<{ after?: string | string[]; own?: string | string[] }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mine.title'),
  robots: 'noindex',
})

export default async function Conversations({ searchParams }: Props) {
  const member = await currentMember()
  if (!member) redirect(signInAddress('/account/conversations'))
  const { calendar, t } = await magazine()
  const { after, own } = await searchParams
  return (
    <Sheet>
      <ConversationsPage
        replies={await repliesTo(store(), member, readCursor(after))}
        own={await saidByMe(store(), member, readCursor(own))}
        calendar={calendar}
        t={t}
      />
    </Sheet>
  )
}
