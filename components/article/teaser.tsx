import { inLanguage, type Tongue } from '@/components/ui/in-language'
import type { Card } from '@/magazine/articles/article'
import { Names } from './byline'

type Props = {
  card: Card
  /** The page's own language; a headline in another says so. */
  language: string
  /** What the sections are named in, if the page speaks another language. */
  home?: Tongue
  level: 'h2' | 'h3'
  className?: string
  /** The picture's place: `first` is fetched at once, `later` when it comes near. None: the card has no picture here. */
  picture?: 'first' | 'later'
  without?: ('section' | 'standfirst')[]
}

/** An article on a list. The whole area presses, and it holds one link. */
export function Teaser({ card, language, home, level: Heading, className, picture, without = [] }: Props) {
  const own = card.language === language ? {} : ({ lang: card.language, dir: 'auto' } as const)
  return (
    <article className={className ? `teaser ${className}` : 'teaser'}>
      {picture && card.picture && <Plate picture={card.picture} first={picture === 'first'} />}
      {card.section && !without.includes('section') && (
        <span className="kicker">
          <span {...(home && inLanguage(home, language))}>{card.section.name}</span>
        </span>
      )}
      <Heading>
        <a href={`/articles/${card.slug}`}>
          <span {...own}>{card.headline}</span>
        </a>
      </Heading>
      {card.standfirst && !without.includes('standfirst') && (
        <p>
          <span {...own}>{card.standfirst}</span>
        </p>
      )}
      {card.authors.length > 0 && (
        <p className="by">
          <Names authors={card.authors} language={language} />
        </p>
      )}
    </article>
  )
}

function Plate({
  picture: { src, alt, width, height },
  first,
}: {
  picture: NonNullable<Card['picture']>
  first: boolean
}) {
  const when = first ? ({ fetchPriority: 'high' } as const) : ({ loading: 'lazy' } as const)
  return <img src={src} alt={alt} width={width} height={height} {...when} />
}
