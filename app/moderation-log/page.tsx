import type { Metadata } from 'next'
import { LogPage } from '@/components/moderation/log-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { moderationLog } from '@/magazine/moderation/log'
import { magazine } from '../magazine'
import { Nowhere, nowhereHead } from '../nowhere'
import { Sheet } from '../sheet'
import '../styles/moderation.css'

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { after } = await searchParams
  if (after !== undefined && !readCursor(after)) return nowhereHead()
  const canonical = `/moderation-log${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: (await magazine()).t('moderation.log'), alternates: { canonical } }
}

export default async function ModerationLog({ searchParams }: Props) {
  const { after } = await searchParams
  const cursor = readCursor(after)
  if (after !== undefined && !cursor) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Sheet>
      <LogPage page={await moderationLog(store(), { after: cursor })} calendar={calendar} t={t} />
    </Sheet>
  )
}
