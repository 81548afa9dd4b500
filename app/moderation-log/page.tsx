import type { Metadata } from 'next'
import { cache } from 'react'
import { LogPage } from '@/components/moderation/log-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { moderationLog } from '@/magazine/moderation/log'
import { magazine } from '../magazine'
import { Nowhere, nowhereHead } from '../nowhere'
import { Sheet } from '../sheet'
import '../styles/moderation.css'
import '../styles/stacks.css'

type After = string | string[] | undefined
type Props = { searchParams: Promise<{ after?: After }> }

/** The page of the log that an address names; undefined where nothing is. Asked once a page. */
const logAt = cache(async (place: After) => {
  const after = readCursor(place)
  if (place !== undefined && !after) return undefined
  const page = await moderationLog(store(), { after })
  return after && page.items.length === 0 ? undefined : page
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { after } = await searchParams
  if (!(await logAt(after))) return nowhereHead()
  const canonical = `/moderation-log${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: (await magazine()).t('moderation.log'), alternates: { canonical } }
}

export default async function ModerationLog({ searchParams }: Props) {
  const page = await logAt((await searchParams).after)
  if (!page) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Sheet>
      <LogPage page={page} calendar={calendar} t={t} />
    </Sheet>
  )
}
