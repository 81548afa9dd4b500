import type { Metadata } from 'next'
import { cache } from 'react'
import { IssuePage } from '@/components/article/issue-page'
import { store } from '@/db/kept'
import { contentsOf, issueBySlug } from '@/magazine/articles/issue'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'
import { shownElsewhere } from '../../shown-elsewhere'

type Props = { params: Promise<{ slug: string }> }

const issueAt = cache((slug: string) => issueBySlug(store(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const issue = await issueAt(slug)
  if (!issue) return nowhereHead()
  const ours = await magazine()
  const title = ours.t('issue.title', { number: issue.number, name: issue.name })
  const { description } = issue
  const path = `/issues/${slug}`
  return {
    title,
    description: description || undefined,
    ...shownElsewhere({ path, title, description }, ours),
    alternates: { canonical: path },
  }
}

export default async function Issue({ params }: Props) {
  const { slug } = await params
  const issue = await issueAt(slug)
  if (!issue) return <Nowhere />
  const { name, calendar, t } = await magazine()
  return (
    <Sheet>
      <IssuePage issue={issue} cards={await contentsOf(store(), slug)} magazine={name} calendar={calendar} t={t} />
    </Sheet>
  )
}
