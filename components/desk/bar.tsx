import type { ReactNode } from 'react'
import { DateLine, type DateLineProps } from '@/components/masthead/date-line'
import { countInWords } from '@/components/ui/dates'

type Props = DateLineProps & {
  name: string
  /** How many reported comments wait. */
  reported: { count: number; more: boolean }
  /** Who looks is an owner. */
  ofOwner: boolean
  /** Links and buttons of who moderates. */
  people: ReactNode
}

/** The head of a page of the desk: one line. */
export const Bar = ({ name, reported: { count, more }, people, ofOwner, t, ...date }: Props) => (
  <header className="bar">
    <a className="bar-name" href="/">
      <bdi>{name}</bdi>
    </a>
    <nav className="bar-nav" aria-label={t('desk.title')}>
      <ul>
        <li>
          <a href="/admin/moderation" aria-current="page">
            {t('desk.moderation')}{' '}
            <data className="count" value={count}>
              {countInWords(count, date.calendar.language)}
              {more && '+'}
            </data>
          </a>
        </li>
        {ofOwner && (
          <li>
            <a href="/admin/outbox">{t('mail.outbox')}</a>
          </li>
        )}
      </ul>
    </nav>
    <DateLine {...date} t={t} />
    <div className="bar-you">{people}</div>
  </header>
)
