import type { Card } from '@/magazine/articles/article'
import { Teaser } from './teaser'

type Props = { id: string; title: string; cards: Card[]; language: string }

/** Articles by their place in an order; the numeral is the style's, the list says it to who listens. */
export const Ranked = ({ id, title, cards, language }: Props) =>
  cards.length > 0 && (
    <section aria-labelledby={id}>
      <h3 className="label" id={id}>
        {title}
      </h3>
      <ol className="ranked">
        {cards.map(card => (
          <li key={card.slug}>
            <Teaser card={card} language={language} level="h4" without={['section', 'standfirst']} />
          </li>
        ))}
      </ol>
    </section>
  )
