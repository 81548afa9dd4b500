import type { Metadata } from 'next'
import { NameList } from '@/components/article/name-list'
import { store } from '@/db/kept'
import { sections } from '@/magazine/articles/section'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('sections.title'), alternates: { canonical: '/sections' } }
}

export default async function SectionsPage() {
  const { t } = await magazine()
  const items = (await sections(store())).map(({ slug, name, description }) => ({
    href: `/sections/${slug}`,
    name,
    about: description,
  }))
  return (
    <Sheet>
      <NameList title={t('sections.title')} name={t('list.inOrder')} items={items} t={t} />
    </Sheet>
  )
}
