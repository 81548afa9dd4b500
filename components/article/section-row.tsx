import type { Card } from '@/magazine/articles/article'
import { Part } from './part'
import { Teaser } from './teaser'

type Props = { slug: string; name: string; cards: Card[]; language: string }

/** A section on the front page: up to three articles side by side, the first that has a picture before the others. */
export function SectionRow({ slug, name, cards, language }: Props) {
  const pictured = cards.find(({ picture }) => picture)
  const row = pictured ? [pictured, ...cards.filter(card => card !== pictured)] : cards
  return (
    <Part id={`section-${slug}`} title={name} href={`/sections/${slug}`}>
      <div className={`row-of-three has-${row.length}`}>
        {row.map(card => (
          <Teaser
            key={card.slug}
            card={card}
            language={language}
            level="h3"
            className="small"
            picture={card === pictured ? 'later' : undefined}
            without={['section']}
          />
        ))}
      </div>
    </Part>
  )
}
