import type { Metadata } from 'next'
import { TagPage } from '@/components/article/tag-page'
import { store } from '@/db/kept'
import { tags } from '@/magazine/articles/tag'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('tags.title'), alternates: { canonical: '/tags' } }
}

export default async function TagsPage() {
  const { calendar, t } = await magazine()
  const { compare } = new Intl.Collator(calendar.language)
  const sorted = (await tags(store())).toSorted((one, other) => compare(one.name, other.name))
  return (
    <Sheet>
      <TagPage tags={sorted} t={t} />
    </Sheet>
  )
}
