import { ReportForm } from '@/components/moderation/report-form.client'
import { ReportDone } from '@/components/moderation/report-page'
import { reportWords } from '@/components/moderation/report-words'
import { store } from '@/db/kept'
import { commentAddress, reportAddress } from '@/magazine/conversation/rules'
import { guidelinesOf } from '@/magazine/moderation/guideline'
import type { Reported } from '@/magazine/moderation/report'
import { keptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { magazine } from '../../../../../magazine'

type Props = { slug: string; id: number; viewer: Member; isOwn?: boolean; reported?: Reported }

/** The form of a report, or what came of the one that was sent. */
export async function Matter({ slug, id, viewer, isOwn, reported }: Props) {
  const { calendar, t } = await magazine()
  const back = commentAddress(slug, id)
  if (reported) return <ReportDone reported={reported} back={back} calendar={calendar} t={t} />
  if (isOwn) return <p>{t('moderation.ownComment')}</p>
  const kept = await keptAt(store(), viewer.id, reportAddress(slug, id))
  const says = reportWords(t, await guidelinesOf(store().read))
  return <ReportForm article={slug} comment={id} back={back} kept={kept} says={says} />
}
