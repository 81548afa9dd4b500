import type { Metadata } from 'next'
import { Front } from '@/components/article/front'
import { store } from '@/db/kept'
import { frontPage } from '@/magazine/articles/front'
import { magazine } from './magazine'
import { Sheet } from './sheet'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function FrontPage() {
  const { name, language, t } = await magazine()
  return (
    <Sheet large>
      <Front name={name} language={language} {...await frontPage(store())} t={t} />
    </Sheet>
  )
}
