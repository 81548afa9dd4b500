import { Plate } from '@/components/ui/plate'
import type { Card } from '@/magazine/articles/article'
import { Names } from './byline'

type Props = {
  card: Card
  /** The page's own language; a headline in another says so. */
  language: string
  level: 'h2' | 'h3'
  className?: string
  /** The picture's place: `first` is fetched at once, `later` when it comes near. None: the card has no picture here. */
  picture?: 'first' | 'later'
  without?: ('section' | 'standfirst')[]
}

/** An article on a list. The whole area presses, and it holds one link. */
export function Teaser({ card, language, level: Heading, className, picture, without = [] }: Props) {
  const own = card.language === language ? {} : ({ lang: card.language, dir: 'auto' } as const)
  return (
    <article className={className ? `teaser ${className}` : 'teaser'}>
      {picture && card.picture && <Picture of={card.picture} when={picture} />}
      {card.section && !without.includes('section') && <span className="kicker">{card.section.name}</span>}
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

type PictureProps = { of: NonNullable<Card['picture']>; when: 'first' | 'later' }

const Picture = ({ of: { src, alt, width, height }, when }: PictureProps) => (
  <Plate src={src} alt={alt} width={width} height={height} when={when} />
)
