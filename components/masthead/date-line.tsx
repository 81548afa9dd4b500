import { type Calendar, dayInWords, noonOf, weekdayInWords } from '@/components/ui/dates'
import type { Words } from '@/messages/words'

export type DateLineProps = { /** The magazine's day, "2026-11-24". */ day: string; calendar: Calendar; t: Words }

/** The day the page was made for. Its time of day is the browser's to add: paper/live-date.ts, beside these words. */
export function DateLine({ day, calendar: { language, timeZone }, t }: DateLineProps) {
  const inUtc = { language, timeZone: 'UTC' }
  const noon = noonOf(day)
  return (
    <p className="date">
      <time dateTime={day}>
        <live-date
          day={day}
          zone={timeZone}
          language={language}
          pattern={t('masthead.date', inPattern)}
          line={t('comment.when', inLine)}
        >
          {t('masthead.date', { weekday: weekdayInWords(noon, inUtc), date: dayInWords(noon, inUtc) })}
        </live-date>
      </time>
    </p>
  )
}

// The script puts the time of day in, and the day after if the page is still open then.
const inPattern = { weekday: '{weekday}', date: '{date}' }
const inLine = { date: '{date}', time: '{time}' }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-date': { day: string; zone: string; language: string; pattern: string; line: string; children: string }
    }
  }
}
