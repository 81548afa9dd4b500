import type { ReactNode } from 'react'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { OwnAccount } from '@/magazine/people/own-account'
import type { Words } from '@/messages/words'

type Props = {
  account: OwnAccount
  /** The decisions on the member's words; what stands there when there are none is said here. */
  decisions?: ReactNode
  calendar: Calendar
  /** What stands below. */
  more?: ReactNode
  t: Words
}

/** A member's own page: what was decided on their words, and what is kept of them. */
export const AccountPage = ({ account: { name, email, isConfirmed, since }, decisions, calendar, more, t }: Props) => (
  <div className="page">
    <PageHead title={t('people.account')} />
    <section className="part" aria-labelledby="decisions">
      <h2 id="decisions">{t('people.decisions')}</h2>
      {decisions || <p>{t('people.noDecisions')}</p>}
    </section>
    <section className="part" aria-labelledby="profile">
      <h2 id="profile">{t('people.profile')}</h2>
      <dl className="account-facts">
        <dt>{t('people.displayName')}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
        <dt>{t('people.email')}</dt>
        <dd>
          {email} <span className="soft">{isConfirmed ? t('people.confirmed') : t('people.unconfirmed')}</span>
        </dd>
        <dt>{t('people.memberSince')}</dt>
        <dd>
          <time dateTime={dayInFigures(since, calendar)}>{dayInWords(since, calendar)}</time>
        </dd>
      </dl>
    </section>
    {more}
  </div>
)
