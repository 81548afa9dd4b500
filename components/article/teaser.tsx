import { Plate } from '@/components/ui/plate'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import type { Card } from '@/magazine/articles/article'
import { Names } from './byline'

type Props = {
  card: Card
  /** The page's own language; a headline in another says so. */
  language: string
  /** What the sections are named in, if the page speaks another language. */
  home?: Tongue
  level: 'h2' | 'h3' | 'h4'
  className?: string
  /** The picture's place: `first` is fetched at once, `later` when it comes near. None: the card has no picture here. */
  picture?: 'first' | 'later'
  without?: ('section' | 'standfirst' | 'authors')[]
}

/** An article on a list. The whole area presses, and it holds one link. */
export function Teaser({ card, language, home, level: Heading, className, picture, without = [] }: Props) {
  const { section, standfirst, authors } = card
  const shows = (part: NonNullable<Props['without']>[number]) => !without.includes(part)
  const own = card.language === language ? {} : ({ lang: card.language, dir: 'auto' } as const)
  return (
    <article className={className ? `teaser ${className}` : 'teaser'}>
      {picture && card.picture && <Plate {...card.picture} when={picture} />}
      {section && shows('section') && (
        <span className="kicker">
          <span {...(home && inLanguage(home, language))}>{section.name}</span>
        </span>
      )}
      <Heading>
        <a href={`/articles/${card.slug}`}>
          <span {...own}>{card.headline}</span>
        </a>
      </Heading>
      {standfirst && shows('standfirst') && (
        <p>
          <span {...own}>{standfirst}</span>
        </p>
      )}
      {authors.length > 0 && shows('authors') && (
        <p className="by">
          <Names authors={authors} language={language} />
        </p>
      )}
    </article>
  )
}
