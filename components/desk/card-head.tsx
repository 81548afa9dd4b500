import { nameOf } from '@/components/people/name-of'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Card } from '@/magazine/moderation/card'
import { Moment } from './moment'
import type { Showing } from './showing'

type Props = { card: Card; showing: Showing }

/** Who said it, on what, since when it stands there, and why it is here. */
export function CardHead({ card, showing }: Props) {
  const { id, state, said: words, article } = card
  const time = <Moment at={words.at} showing={showing} />
  return (
    <header className="card-head">
      <h2>
        {said(
          showing.t('desk.onArticle', { name: hole, article: hole }),
          <bdi>{nameOf(words.name, showing.t)}</bdi>,
          <a href={`/articles/${article.slug}`}>
            <bdi>{article.headline}</bdi>
          </a>,
        )}
      </h2>
      <p className="card-meta">
        {state === 'published' ? <a href={commentAddress(article.slug, id)}>{time}</a> : time}
        {card.editedAt && (
          <span>{said(showing.t('desk.edited', { when: hole }), <Moment at={card.editedAt} showing={showing} />)}</span>
        )}
      </p>
      <Why card={card} showing={showing} />
    </header>
  )
}

function Why({ card: { state, reports, record, decided }, showing: { t } }: Props) {
  const isFirst = record.published === 1 && record.rejected === 0
  return (
    <ul className="why" aria-label={t('desk.why')}>
      {reports.length > 0 && <li className="chip late">{t('desk.reports', { count: reports.length })}</li>}
      {state === 'rejected' && <li className="chip late">{t('desk.rejected')}</li>}
      {state === 'published' && !decided && <li className="chip">{t('desk.notLookedAt')}</li>}
      {state === 'published' && decided && <li className="chip ok">{t('desk.approved')}</li>}
      {isFirst && <li className="chip warn">{t('desk.firstComment')}</li>}
    </ul>
  )
}
