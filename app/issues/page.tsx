import type { Metadata } from 'next'
import { IssueList } from '@/components/article/issue-list'
import { store } from '@/db/kept'
import { issues } from '@/magazine/articles/issue'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('issues.title'), alternates: { canonical: '/issues' } }
}

export default async function IssuesPage() {
  const { name, calendar, t } = await magazine()
  return (
    <Sheet>
      <IssueList issues={await issues(store())} magazine={name} calendar={calendar} t={t} />
    </Sheet>
  )
}
