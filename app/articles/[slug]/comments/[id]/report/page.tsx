import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ReportPage } from '@/components/moderation/report-page'
import { store } from '@/db/kept'
import { reportAddress } from '@/magazine/conversation/rules'
import { commentToAnswer } from '@/magazine/conversation/thread'
import { reportBy } from '@/magazine/moderation/report'
import { here } from '@/magazine/people/here'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../../../../magazine'
import { Nowhere } from '../../../../../nowhere'
import { Sheet } from '../../../../../sheet'
import { articleAt } from '../../../article'
import { Matter } from './matter'
import '../../../../../styles/moderation.css'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('moderation.report'), robots: 'noindex' }
}

export default async function Report({ params }: Props) {
  const { slug, id: number } = await params
  const article = await articleAt(slug)
  const id = Number(/^[1-9]\d{0,14}$/.exec(number)?.[0])
  if (article?.state !== 'published' || !id) return <Nowhere />
  const viewer = await currentMember()
  const shown = await commentToAnswer(store(), { article, id, viewer })
  const reported = viewer && (await reportBy(store(), viewer, id))
  // A report that was just refused has words to give back, though the comment may be gone by now.
  if (!shown && !reported && !here().refused) return <Nowhere />
  if (!viewer) redirect(signInAddress(reportAddress(slug, id)))
  const { calendar, t } = await magazine()
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <ReportPage article={article} voice={shown?.voice} calendar={calendar} t={t}>
        <Matter slug={slug} id={id} viewer={viewer} reported={reported} />
      </ReportPage>
    </Sheet>
  )
}
