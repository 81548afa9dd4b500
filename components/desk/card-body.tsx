import { FeatureButton } from '@/components/conversation/feature-button.client'
import { nameOf } from '@/components/people/name-of'
import { Blocks, membersManner } from '@/components/text/blocks'
import { inLanguage } from '@/components/ui/in-language'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Card } from '@/magazine/moderation/card'
import { CardFacts } from './card-facts'
import { Moment } from './moment'
import type { Showing } from './showing'

type Props = { card: Card; showing: Showing }

/** The words that are judged, the largest thing on a card, between what they answer and what is known beside them. */
export const CardBody = ({ card, showing }: Props) => (
  <div className="card-body">
    <div className="judged">
      <Context card={card} showing={showing} />
      <div className="said" {...inLanguage(card.said, showing.calendar.language)}>
        <Blocks blocks={card.said.blocks} manner={membersManner} />
      </div>
      {card.state === 'published' && (
        <div className="card-links">
          <a href={commentAddress(card.article.slug, card.id)}>{showing.t('desk.inConversation')}</a>
          <FeatureButton id={card.id} featured={card.isFeatured} label={showing.t('comment.feature')} />
        </div>
      )}
    </div>
    <CardFacts card={card} showing={showing} />
  </div>
)

function Context({ card: { parent }, showing }: Props) {
  if (!parent) return null
  return (
    <details className="context">
      <summary>
        {said(
          showing.t('desk.inReplyTo', { name: hole, when: hole }),
          <bdi>{nameOf(parent.name, showing.t)}</bdi>,
          <Moment at={parent.at} showing={showing} />,
        )}
      </summary>
      <blockquote {...inLanguage(parent, showing.calendar.language)}>
        <Blocks blocks={parent.blocks} manner={membersManner} />
      </blockquote>
    </details>
  )
}
