import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Correction } from '@/magazine/articles/related'
import type { Words } from '@/messages/words'

type Props = { corrections: Correction[]; calendar: Calendar; t: Words }

/** What was put right in an article, and when. The words are the article's, in its language. */
export const Corrections = ({ corrections, calendar, t }: Props) =>
  corrections.map(({ correctedAt, text, credit }, n) => (
    <p key={n} className="correction">
      <b lang={calendar.language}>
        {said(
          t('article.corrected', { date: hole }),
          <time dateTime={dayInFigures(correctedAt, calendar)}>{dayInWords(correctedAt, calendar)}</time>,
        )}
      </b>{' '}
      {text}
      {credit && (
        <>
          {' '}
          <span lang={calendar.language}>
            {said(t('article.correctedThanks', { name: hole }), <bdi>{credit}</bdi>)}
          </span>
        </>
      )}
    </p>
  ))
