import type { ReactNode } from 'react'
import { Blocks } from '@/components/text/blocks'
import { Contents } from '@/components/text/contents'
import type { Calendar } from '@/components/ui/dates'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import type { Article as Written } from '@/magazine/articles/article'
import type { Picture } from '@/magazine/articles/picture'
import type { Correction, Translation } from '@/magazine/articles/related'
import type { Part } from '@/magazine/text/contents'
import type { Block } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'
import { Corrections } from './corrections'
import { Meta } from './meta'
import { Opening } from './opening'

type Props = {
  article: Written
  text: {
    blocks: Block[]
    /** Its parts, if it is long. */ parts?: Part[]
    /** What is known of the pictures in it, by their `src`. */ pictures?: ReadonlyMap<string, Picture>
    /** What stands in the margin beside a block of it. */ beside?: (block: Block) => ReactNode
    minutes: number
    direction: 'ltr' | 'rtl'
    /** The headline is written in capitals. */ capitals: boolean
  }
  /** What an editor can do about the headline. */
  edit?: ReactNode
  related: { corrections: Correction[]; translations: Translation[] }
  /** The whole address, for who prints it. */
  address: string
  calendar: Calendar
  /** What the sections are named in. */
  home: Tongue
  /** The recommend form or its count, beside the text. */
  recommend: ReactNode
  /** The way to the conversation. */
  comments?: ReactNode
  /** What stands under the text. */
  after?: ReactNode
  t: Words
}

/** An article. It is in its own language and direction; what the page says about it stays in the page's. */
export function Article({ article, text, edit, related, address, calendar, home, t, ...parts }: Props) {
  const { recommend, comments, after } = parts
  const { headline, standfirst, section, language, picture } = article
  const page = language === calendar.language ? {} : ({ lang: calendar.language, dir: 'auto' } as const)
  return (
    <article className="article page" lang={language} dir={text.direction}>
      <div className="progress" aria-hidden="true" />
      <header className="article-head">
        {section && (
          <a className="kicker" href={`/sections/${section.slug}`} {...inLanguage(home, language)}>
            {section.name}
          </a>
        )}
        <h1 className={text.capitals ? 'capitals' : undefined}>{headline}</h1>
        {edit}
        {standfirst && <p className="standfirst">{standfirst}</p>}
        <Corrections corrections={related.corrections} calendar={calendar} t={t} />
      </header>
      <Meta
        article={article}
        minutes={text.minutes}
        translations={related.translations}
        calendar={calendar}
        comments={comments}
        t={t}
      >
        {recommend}
      </Meta>
      <p className="source" dir="ltr">
        {address}
      </p>
      <Body picture={picture} text={text} page={page} after={after} t={t} />
    </article>
  )
}

type BodyProps = Pick<Props, 'text' | 'after' | 't'> & {
  picture?: Picture
  /** Marks what is in the page's language, not the article's. */
  page: { lang?: string; dir?: 'auto' }
}

/** The article's words, with what opens and what follows them. */
const Body = ({ picture, text, page, after, t }: BodyProps) => (
  <div className="body">
    {picture && <Opening picture={picture} />}
    <div className="text" id="text">
      <Contents parts={text.parts} t={t} />
      <Blocks blocks={text.blocks} manner={{ t, pictures: text.pictures, beside: text.beside }} />
    </div>
    {after && (
      <div className="after" {...page}>
        {after}
      </div>
    )}
  </div>
)
