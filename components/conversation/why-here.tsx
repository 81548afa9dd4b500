import type { Standing } from '@/magazine/conversation/tree'
import { trialReaders } from '@/magazine/conversation/rules'
import type { Showing } from './showing'

/** Why a thread stands where it does among the most recommended, in figures. */
export const WhyHere = ({ standing, showing: { calendar, t } }: { standing: Standing; showing: Showing }) => {
  const { recommends, seen, score, onTrial } = standing
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const
  const share = new Intl.NumberFormat(calendar.language, percent).format(score / 1_000_000)
  return (
    <details className="why">
      <summary>{t('comment.whyHere')}</summary>
      <p>{onTrial ? t('comment.whyTrial', { seen, trialReaders }) : t('comment.why', { seen, recommends, share })}</p>
    </details>
  )
}
