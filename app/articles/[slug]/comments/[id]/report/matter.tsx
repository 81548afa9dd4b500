import { ReportForm } from '@/components/moderation/report-form.client'
import { ReportDone } from '@/components/moderation/report-page'
import { reportWords } from '@/components/moderation/report-words'
import { inLanguage } from '@/components/ui/in-language'
import { store } from '@/db/kept'
import { commentAddress, reportAddress } from '@/magazine/conversation/rules'
import { guidelinesOf } from '@/magazine/moderation/guideline'
import type { Reported } from '@/magazine/moderation/report'
import { whyNotReport } from '@/magazine/moderation/why-not-report'
import { keptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { magazine } from '../../../../../magazine'

type Props = { slug: string; id: number; viewer: Member; reported?: Reported }

/** The form of a report, or what came of the one that was sent. */
export async function Matter({ slug, id, viewer, reported }: Props) {
  const { calendar, home, t } = await magazine()
  const back = commentAddress(slug, id)
  if (reported) return <ReportDone reported={reported} back={back} calendar={calendar} t={t} />
  const refusal = await whyNotReport(store().read, viewer, id)
  if (refusal) return <p>{t(refusal.code, refusal.values)}</p>
  const kept = await keptAt(store(), viewer.id, reportAddress(slug, id))
  const says = reportWords(t, await guidelinesOf(store().read), inLanguage(home, calendar.language))
  return <ReportForm article={slug} comment={id} back={back} kept={kept} says={says} />
}
