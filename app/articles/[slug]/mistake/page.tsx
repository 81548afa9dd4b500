import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MistakePage } from '@/components/moderation/mistake-page'
import { store } from '@/db/kept'
import { mistakesBy } from '@/magazine/moderation/mistake'
import { here } from '@/magazine/people/here'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { Sheet } from '../../../sheet'
import { articleAt } from '../article'
import { Matter } from './matter'
import '../../../styles/moderation.css'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ paragraph?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('mistake.title'), robots: 'noindex' }
}

export default async function Mistake({ params, searchParams }: Props) {
  const article = await articleAt((await params).slug)
  if (article?.state !== 'published') return <Nowhere />
  const member = await currentMember()
  if (!member) redirect(signInAddress(here().path ?? '/'))
  const { calendar, t } = await magazine()
  const own = await mistakesBy(store(), member, article.id)
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <MistakePage article={article} own={own} calendar={calendar} t={t}>
        <Matter article={article} member={member} chosen={Number((await searchParams).paragraph ?? 0)} />
      </MistakePage>
    </Sheet>
  )
}
