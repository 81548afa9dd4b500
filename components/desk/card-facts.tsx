import { nameOf } from '@/components/people/name-of'
import { countInWords, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Card } from '@/magazine/moderation/card'
import { Moment } from './moment'
import type { Showing } from './showing'

type Props = { card: Card; showing: Showing }

/** What is known beside the words: whose they are, what others say of them, what was decided before. */
export const CardFacts = (props: Props) => (
  <div className="facts">
    <Record {...props} />
    <Reports {...props} />
    <Decided {...props} />
  </div>
)

function Record({ card: { record }, showing: { calendar, t } }: Props) {
  const facts: [string, string][] = [
    [t('desk.memberSince'), dayInWords(record.since, calendar)],
    [t('desk.published'), countInWords(record.published, calendar.language)],
    [t('desk.rejected'), countInWords(record.rejected, calendar.language)],
  ]
  return (
    <div className="record" role="group" aria-label={t('desk.recordOf', { name: nameOf(record.name, t) })}>
      <p className="record-name">
        {record.handle ? (
          <a href={`/people/${record.handle}`}>
            <bdi>{record.name}</bdi>
          </a>
        ) : (
          nameOf(record.name, t)
        )}
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const Reports = ({ card: { reports }, showing: { calendar, t } }: Props) =>
  reports.length > 0 && (
    <section className="reports">
      <h3>
        {t('desk.reportsTitle')}{' '}
        <data className="count" value={reports.length}>
          {countInWords(reports.length, calendar.language)}
        </data>
      </h3>
      <ul>
        {reports.map(({ id, guideline, words, at }) => (
          <li key={id}>
            <strong>{guideline ? t('moderation.rule', guideline) : t('moderation.somethingElse')}</strong>{' '}
            <span className="by">
              <Moment at={at} showing={{ calendar, t }} />
            </span>
            {words && <q dir="auto">{words}</q>}
          </li>
        ))}
      </ul>
    </section>
  )

function Decided({ card: { decided }, showing }: Props) {
  if (!decided) return null
  const { verdict, guideline, note, by, at } = decided
  const { t } = showing
  return (
    <section className="before">
      <h3>{t('desk.lastDecision')}</h3>
      <p>
        {said(
          t(verdict === 'reject' ? 'desk.rejectedBy' : 'desk.approvedBy', { name: hole, when: hole }),
          <bdi>{nameOf(by, t)}</bdi>,
          <Moment at={at} showing={showing} />,
        )}
      </p>
      {guideline && <p>{t('moderation.rule', guideline)}</p>}
      {note && <q dir="auto">{note}</q>}
    </section>
  )
}
