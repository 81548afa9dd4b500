import { countInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import { type Queue, queueAddress, queues } from '@/magazine/moderation/rules'
import type { Length } from '@/magazine/moderation/queue'
import { Moment } from './moment'
import { queueNames, type Showing } from './showing'

type Props = { current: Queue; lengths: Record<Queue, Length>; showing: Showing }

/** The queues, how much waits in each, and since when somebody waits. */
export const Queues = ({ current, lengths, showing }: Props) => (
  <nav className="queues" aria-label={showing.t('desk.queues')}>
    <ul>
      {queues.map(queue => (
        <li key={queue}>
          <a href={queueAddress(queue)} aria-current={queue === current ? 'page' : undefined}>
            <span className="queue-name">{showing.t(queueNames[queue])}</span>{' '}
            <Count length={lengths[queue]} showing={showing} />
            <Since length={lengths[queue]} showing={showing} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Count = ({ length: { count, more }, showing: { calendar } }: { length: Length; showing: Showing }) => (
  <data className="count" value={count}>
    {countInWords(count, calendar.language)}
    {more && '+'}
  </data>
)

const Since = ({ length: { since }, showing }: { length: Length; showing: Showing }) =>
  since && (
    <span className="queue-age">
      {' '}
      {said(showing.t('desk.oldest', { when: hole }), <Moment at={since} showing={showing} />)}
    </span>
  )
