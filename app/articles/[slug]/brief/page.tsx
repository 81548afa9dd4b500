import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BriefPage } from '@/components/conversation/brief-page'
import { store } from '@/db/kept'
import { briefShown, droppedFrom } from '@/magazine/conversation/brief/shown'
import { briefAddress } from '@/magazine/conversation/rules'
import { asEditor } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { NotYours } from '../../../admin/not-yours'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { Sheet } from '../../../sheet'
import { articleAt } from '../article'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('brief.title'), robots: 'noindex' }
}

export default async function EditBrief({ params }: Props) {
  const article = await articleAt((await params).slug)
  if (article?.state !== 'published') return <Nowhere />
  const member = await currentMember()
  if (!member) redirect(signInAddress(briefAddress(article.slug)))
  if (!asEditor(member)) return <NotYours editors />
  const { language, t } = await magazine()
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <BriefPage
        article={article}
        themes={await briefShown(store(), article)}
        dropped={await droppedFrom(store(), article.id)}
        language={language}
        t={t}
      />
    </Sheet>
  )
}
