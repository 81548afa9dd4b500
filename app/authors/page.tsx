import type { Metadata } from 'next'
import { NameList } from '@/components/article/name-list'
import { store } from '@/db/kept'
import { authors } from '@/magazine/articles/author'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('authors.title'), alternates: { canonical: '/authors' } }
}

export default async function AuthorsPage() {
  const { calendar, t } = await magazine()
  const { compare } = new Intl.Collator(calendar.language)
  const items = (await authors(store()))
    .toSorted((one, other) => compare(one.name, other.name))
    .map(({ slug, name, about }) => ({ href: `/authors/${slug}`, name, about }))
  return (
    <Sheet>
      <NameList title={t('authors.title')} name={t('list.byName')} items={items} t={t} />
    </Sheet>
  )
}
