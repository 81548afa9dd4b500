import { ListTable } from '@/components/ui/list-table'
import { Pages } from '@/components/ui/pages'
import type { LetterShown, LetterState } from '@/magazine/mail/letters-list'
import { keptDays, letterAddress, outboxAddress } from '@/magazine/mail/rules'
import type { Key } from '@/messages/words'
import { LetterStateChip } from './letter-state'
import { Moment } from './moment'
import { Advice } from './advice'
import { SendNow } from './send-now.client'
import type { Showing } from './showing'

type Props = {
  page: { items: LetterShown[]; next?: string }
  counts: Record<LetterState, number>
  /** There is a mail server. */
  isSent: boolean
  showing: Showing
}

const columns: Key[] = ['mail.made', 'mail.to', 'mail.subject', 'mail.state', 'mail.tries']

/** The letters of the magazine, newest first. */
export const OutboxPage = ({ page: { items, next }, counts, isSent, showing }: Props) => {
  const { t } = showing
  return (
    <div className="outbox">
      <header>
        <h1>{t('mail.outbox')}</h1>
        <p className="by">{t('mail.counts', counts)}</p>
      </header>
      {!isSent && (
        <p className="notice">
          <strong>{t('mail.noServer')}</strong> {t('mail.noServerWhy', { settings: 'SMTP_URL, MAIL_FROM' })}
        </p>
      )}
      <Advice letters={items} t={t} />
      {items.length === 0 ? <p>{t('mail.noLetters')}</p> : <Table items={items} showing={showing} />}
      <Pages
        name={t('list.pages')}
        on={next === undefined ? undefined : { href: outboxAddress(next), label: t('mail.earlier') }}
      />
      <p className="by">{t('mail.keptFor', { days: keptDays })}</p>
    </div>
  )
}

const Table = ({ items, showing }: { items: LetterShown[]; showing: Showing }) => (
  <ListTable
    name={showing.t('mail.letters')}
    columns={columns.map(column => ({ label: showing.t(column), isNumber: column === 'mail.tries' }))}
    deeds={showing.t('mail.do')}
  >
    {items.map(letter => (
      <Row key={letter.id} letter={letter} showing={showing} />
    ))}
  </ListTable>
)

function Row({ letter, showing }: { letter: LetterShown; showing: Showing }) {
  const { t } = showing
  const { id, to, subject, state, tries, madeAt } = letter
  return (
    <tr role="row">
      <td role="cell" data-th={t('mail.made')}>
        <Moment at={madeAt} showing={showing} />
      </td>
      <td role="cell" data-th={t('mail.to')}>
        <bdi>{to}</bdi>
      </td>
      <th role="rowheader" scope="row" className="broad">
        <a href={letterAddress(id)} dir="auto">
          {subject}
        </a>
      </th>
      <td role="cell" data-th={t('mail.state')}>
        <LetterStateChip letter={letter} showing={showing} />
      </td>
      <td role="cell" data-th={t('mail.tries')} className="num">
        {tries}
      </td>
      <td role="cell">
        {state !== 'sent' && (
          <SendNow letter={id} says={{ now: t('mail.tryNow'), of: subject, notSent: t('mail.notSent') }} />
        )}
      </td>
    </tr>
  )
}
