import { dayInWords, timeInFigures } from '@/components/ui/dates'
import type { Showing } from './showing'

/** A day and time in the magazine's calendar. */
export const Moment = ({ at, showing: { calendar, t } }: { at: Date; showing: Showing }) => (
  <time dateTime={at.toISOString()}>
    {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
  </time>
)
