import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { LeavePage, whatHappens } from '@/components/account/leave-page'
import { readCursor, writeCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { leavingCounts, leavingPreview } from '@/magazine/account/leave-preview'
import { leaveAddress, leavingChoiceOf } from '@/magazine/account/rules'
import { ownAccount } from '@/magazine/people/own-account'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'
import '../../styles/choices.css'
import '../../styles/leaving.css'

type Props = { searchParams: Promise<{ words?: string | string[]; after?: string | string[] }> }

const counts = cache(async () => {
  const member = await currentMember()
  return member && leavingCounts(store(), member)
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { t } = await magazine()
  const words = leavingChoiceOf((await searchParams).words) ?? 'erase'
  const known = await counts()
  return { title: known ? whatHappens(words, known, t) : t('leaving.title'), robots: 'noindex' }
}

export default async function Leave({ searchParams }: Props) {
  const member = await currentMember()
  const known = await counts()
  const { words: choice, after: place } = await searchParams
  const words = leavingChoiceOf(choice) ?? 'erase'
  if (!member || !known) redirect(signInAddress(leaveAddress(words)))
  const { calendar, home, t } = await magazine()
  const after = readCursor(place)
  return (
    <Sheet>
      <LeavePage
        words={words}
        after={after && writeCursor(after)}
        counts={known}
        preview={await leavingPreview(store(), member, { words, after })}
        who={{ name: member.name, hasPassword: (await ownAccount(store(), member)).hasPassword }}
        showing={{ calendar, home, t }}
      />
    </Sheet>
  )
}
