import { type Calendar, dayInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { daysToStay } from '@/magazine/account/rules'
import type { Words } from '@/messages/words'
import { StayForm } from './account-forms.client'

/** The only page of somebody who asked to leave: they stay, or do nothing. */
export const StayPage = ({ until, calendar, t }: { until: Date; calendar: Calendar; t: Words }) => (
  <div className="page entrance">
    <PageHead title={t('leaving.stayTitle')}>{t('leaving.stayWhy', { day: dayInWords(until, calendar) })}</PageHead>
    <StayForm label={t('leaving.stay')} wrong={t('leaving.title')} />
  </div>
)

/** Where somebody is led who has just asked to leave. */
export const LeftPage = ({ t }: { t: Words }) => (
  <div className="page entrance">
    <PageHead title={t('leaving.leftTitle')}>{t('leaving.leftWhy', { daysToStay })}</PageHead>
    <p>
      <a href="/sign-in?next=%2Faccount%2Fstay">{t('people.signIn')}</a>
    </p>
  </div>
)
