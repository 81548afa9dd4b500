import type { Metadata } from 'next'
import { ArchivePage } from '@/components/article/archive-page'
import { store } from '@/db/kept'
import { archive } from '@/magazine/articles/archive'
import { here } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('archive.title'), alternates: { canonical: '/archive' } }
}

export default async function Archive() {
  const { calendar, t } = await magazine()
  const years = await archive(store(), calendar.timeZone)
  return (
    <Sheet>
      <ArchivePage years={years} day={here().day} language={calendar.language} t={t} />
    </Sheet>
  )
}
