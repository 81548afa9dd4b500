import { nameOf } from '@/components/people/name-of'
import { hole, said } from '@/components/ui/said'
import type { Length } from '@/magazine/moderation/queue'
import { type Queue, queueAddress } from '@/magazine/moderation/rules'
import type { Key } from '@/messages/words'
import { Moment } from './moment'
import { queueNames, type Showing } from './showing'

type Props = {
  queue: Queue
  lengths: Record<Queue, Length>
  /** Who decided last of all. */
  last?: { name: string; at: Date }
  showing: Showing
}

const titles: Record<Queue, Key> = {
  new: 'desk.nothingNew',
  reported: 'desk.nothingReported',
  rejected: 'desk.nothingRejected',
}

/** An empty queue: why it is empty, and what is next. */
export function Nothing({ queue, lengths, last, showing }: Props) {
  const { t } = showing
  const next = (['reported', 'new'] as const).find(other => other !== queue && lengths[other].count > 0)
  return (
    <section className="nothing">
      <h2>{t(titles[queue])}</h2>
      <p>
        {last
          ? said(
              t('desk.lastDecided', { name: hole, when: hole }),
              <bdi>{nameOf(last.name, t)}</bdi>,
              <Moment at={last.at} showing={showing} />,
            )
          : t('desk.neverDecided')}
      </p>
      {next && (
        <p>
          {said(
            t('desk.next', { queue: hole }),
            <a href={queueAddress(next)}>
              {t('desk.nextQueue', { queue: t(queueNames[next]), count: lengths[next].count })}
            </a>,
          )}
        </p>
      )}
    </section>
  )
}
