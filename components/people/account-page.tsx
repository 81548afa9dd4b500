import type { ReactNode } from 'react'
import { Face } from '@/components/account/face'
import { Part } from '@/components/article/part'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { doneThings } from '@/magazine/account/rules'
import type { OwnAccount } from '@/magazine/people/own-account'
import type { Key, Words } from '@/messages/words'

/** A part of the page: its id, its name, what is in it. */
export type AccountPart = { id: string; title: Key; of: ReactNode }
type Props = {
  account: OwnAccount
  parts: AccountPart[]
  /** A quiet line on top. */ offer?: ReactNode
  /** What was just done. */ done?: string
  calendar: Calendar
  t: Words
}

/** A member's own page: what was decided on their words, what is kept of them, and how they come in. */
export const AccountPage = ({ account, parts, offer, done, calendar, t }: Props) => (
  <div className="page account railed">
    <PageHead title={t('people.account')} />
    <div className="account-who">
      <Face member={account} size="l" />
      <p>
        <bdi>{account.name}</bdi>{' '}
        <span className="soft">
          {t('people.memberSince')}{' '}
          <time dateTime={dayInFigures(account.since, calendar)}>{dayInWords(account.since, calendar)}</time>
        </span>
        <a href={`/people/${account.handle}`}>{t('account.publicPage')}</a>
      </p>
    </div>
    <Done thing={done} t={t} />
    {offer}
    <nav className="inpage" aria-label={t('account.onThisPage')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
    {parts.map(({ id, title, of }) => (
      <Part key={id} id={id} title={t(title)}>
        <div className="body">{of}</div>
      </Part>
    ))}
  </div>
)

/** Says once what was done; the address says it, so that it needs no script. */
export function Done({ thing, t }: { thing?: string; t: Words }) {
  const known = doneThings.find(each => each === thing)
  return (
    known && (
      <p className="done" role="status">
        {t(`account.done.${known}`)}
      </p>
    )
  )
}
