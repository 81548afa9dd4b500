import type { Metadata } from 'next'
import { Front } from '@/components/article/front'
import { store } from '@/db/kept'
import { frontPage } from '@/magazine/articles/front'
import { magazine } from './magazine'
import { Sheet } from './sheet'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await magazine()
  const types = {
    'application/atom+xml': [{ url: '/atom.xml', title: name }],
    'application/feed+json': [{ url: '/feed.json', title: name }],
  }
  return { alternates: { canonical: '/', types } } // RSS stands on every page
}

export default async function FrontPage() {
  const { name, language, t } = await magazine()
  return (
    <Sheet large>
      <Front name={name} language={language} {...await frontPage(store())} t={t} />
    </Sheet>
  )
}
