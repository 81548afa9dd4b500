import type { Card } from '@/magazine/articles/article'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { Teaser } from './teaser'

type Props = { cards: Card[]; calendar: Calendar; without?: ('section' | 'standfirst' | 'authors')[] }

/** Articles with their day beside them, in the order given. */
export const Dated = ({ cards, calendar, without }: Props) => (
  <ol className="dated">
    {cards.map(card => (
      <li key={card.slug}>
        <time className="soft" dateTime={dayInFigures(card.publishedAt, calendar)}>
          {dayInWords(card.publishedAt, calendar)}
        </time>
        <Teaser card={card} language={calendar.language} level="h3" without={without} />
      </li>
    ))}
  </ol>
)
