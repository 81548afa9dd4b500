import type { Tongue } from '@/components/ui/in-language'
import type { Card } from '@/magazine/articles/article'
import { Teaser } from './teaser'

type Props = {
  cards: Card[]
  language: string
  /** What the sections are named in, if the page speaks another language. */
  home?: Tongue
  /** Whether the small ones say more than a headline. */
  full?: boolean
}

/** One article with its picture, and a stack of others beside it. The first that has a picture is the large one. */
export function Trio({ cards, language, home, full }: Props) {
  const large = cards.find(({ picture }) => picture) ?? cards[0]
  const small = cards.filter(card => card !== large)
  return (
    <div className="trio">
      {large && <Teaser card={large} language={language} home={home} level="h3" picture="later" />}
      {small.length > 0 && (
        <div className="stack">
          {small.map(card => (
            <Teaser
              key={card.slug}
              card={card}
              language={language}
              home={home}
              level="h3"
              className="small"
              without={full ? [] : ['standfirst']}
            />
          ))}
        </div>
      )}
    </div>
  )
}
