import type { ReactNode } from 'react'
import { DateLine, type DateLineProps } from '@/components/masthead/date-line'
import { countInWords } from '@/components/ui/dates'
import { mistakesAddress } from '@/magazine/moderation/rules'

/** Where on the desk a page is. */
export type DeskPart = 'moderation' | 'mistakes' | 'people' | 'settings' | 'outbox'

type Props = DateLineProps & {
  name: string
  /** How many reported comments wait. */
  reported: { count: number; more: boolean }
  current: DeskPart
  isEditor: boolean
  isOwner: boolean
  /** Links and buttons of who moderates. */
  people: ReactNode
}

const forOwners = { people: 'admin.people', settings: 'setup.title', outbox: 'admin.outbox' } as const

/** The head of a page of the desk: one line. */
export const Bar = ({ name, reported: { count, more }, current, isEditor, isOwner, people, t, ...date }: Props) => (
  <header className="bar">
    <a className="bar-name" href="/">
      <bdi>{name}</bdi>
    </a>
    <nav className="bar-nav" aria-label={t('desk.title')}>
      <ul>
        <li>
          <a href="/admin/moderation" aria-current={current === 'moderation' ? 'page' : undefined}>
            {t('desk.moderation')}{' '}
            <data className="count" value={count}>
              {countInWords(count, date.calendar.language)}
              {more && '+'}
            </data>
          </a>
        </li>
        {isEditor && (
          <li>
            <a href={mistakesAddress} aria-current={current === 'mistakes' ? 'page' : undefined}>
              {t('mistake.desk')}
            </a>
          </li>
        )}
        {isOwner &&
          (['people', 'settings', 'outbox'] as const).map(part => (
            <li key={part}>
              <a href={`/admin/${part}`} aria-current={current === part ? 'page' : undefined}>
                {t(forOwners[part])}
              </a>
            </li>
          ))}
      </ul>
    </nav>
    <DateLine {...date} t={t} />
    <div className="bar-you">{people}</div>
  </header>
)
