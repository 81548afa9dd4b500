import { nameOf } from '@/components/people/name-of'
import type { Card } from '@/magazine/moderation/card'
import type { Guideline } from '@/magazine/moderation/guideline'
import type { Length } from '@/magazine/moderation/queue'
import { type Queue, queueAddress } from '@/magazine/moderation/rules'
import { CardBody } from './card-body'
import { CardHead } from './card-head'
import { Cards } from './cards.client'
import type { Item } from './item'
import { Nothing } from './nothing'
import { Queues } from './queues'
import { deskWords } from './says'
import { queueNames, type Showing } from './showing'

type Props = {
  queue: Queue
  /** The cursor of this page of it. */
  after?: string
  cards: Card[]
  /** A note from before the moderator's session ended, not sent yet. */
  kept?: string
  /** The address of the next page. */
  next?: string
  /** The comment that was decided on just before. */
  done?: Card
  lengths: Record<Queue, Length>
  last?: { name: string; at: Date }
  guidelines: Guideline[]
  showing: Showing
}

/** A queue: where else something waits, then its cards. */
export function QueuePage({ queue, after, cards, kept, next, done, lengths, last, guidelines, showing }: Props) {
  const { t } = showing
  const verdict = done?.decided?.verdict
  return (
    <>
      <Queues current={queue} lengths={lengths} showing={showing} />
      <div className="bench-main">
        <div className="bench-head">
          <h1 tabIndex={-1}>{t(queueNames[queue])}</h1>
        </div>
        {kept && (
          <aside className="clash" aria-label={t('desk.keptNote')}>
            <p>{t('desk.keptNote')}</p>
            <blockquote dir="auto">{kept}</blockquote>
          </aside>
        )}
        <Cards
          items={cards.map(card => itemOf(card, showing))}
          place={{ queue, after, address: queueAddress(queue, { after }) }}
          says={deskWords(t, guidelines)}
          receipt={done && verdict && receiptOf(done, verdict, showing)}
        >
          <Nothing queue={queue} lengths={lengths} last={last} showing={showing} />
        </Cards>
        {next && (
          <nav className="pager" aria-label={t('desk.pages')}>
            <a rel="next" href={next}>
              {t('desk.nextCards')}
            </a>
          </nav>
        )}
      </div>
    </>
  )
}

const itemOf = (card: Card, showing: Showing): Item => ({
  id: card.id,
  seen: card.seen,
  mayReject: card.state !== 'rejected',
  receipts: { approve: receiptOf(card, 'approve', showing), reject: receiptOf(card, 'reject', showing) },
  inside: (
    <>
      <CardHead card={card} showing={showing} />
      <CardBody card={card} showing={showing} />
    </>
  ),
})

const receiptOf = ({ said: { name } }: Card, verdict: 'approve' | 'reject', { t }: Showing) =>
  t(verdict === 'reject' ? 'desk.receiptReject' : 'desk.receiptApprove', { name: nameOf(name, t) })
