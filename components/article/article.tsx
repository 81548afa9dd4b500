import type { ReactNode } from 'react'
import { Blocks } from '@/components/text/blocks'
import { Contents } from '@/components/text/contents'
import type { Calendar } from '@/components/ui/dates'
import type { Article as Written, Picture } from '@/magazine/articles/article'
import type { Part } from '@/magazine/text/contents'
import type { Block } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'
import { Meta } from './meta'
import { Opening } from './opening'

type Props = {
  article: Written
  text: {
    blocks: Block[]
    /** Its parts, if it is long. */ parts?: Part[]
    /** What is known of the pictures in it, by their `src`. */ pictures?: ReadonlyMap<string, Picture>
    minutes: number
    direction: 'ltr' | 'rtl'
    /** The headline is written in capitals. */ capitals: boolean
  }
  /** The whole address, for who prints it. */
  address: string
  calendar: Calendar
  /** The recommend form or its count, beside the text. */
  recommend: ReactNode
  /** The way to the conversation. */
  comments?: ReactNode
  /** What stands under the text. */
  after?: ReactNode
  t: Words
}

/** An article. It is in its own language and direction; what the page says about it stays in the page's. */
export function Article({ article, text, address, calendar, recommend, comments, after, t }: Props) {
  const { headline, standfirst, section, language, picture } = article
  const page = { lang: calendar.language, dir: language === calendar.language ? undefined : ('auto' as const) }
  return (
    <article className="article page" lang={language} dir={text.direction}>
      <div className="progress" aria-hidden="true" />
      <header className="article-head">
        {section && (
          <a className="kicker" href={`/sections/${section.slug}`} {...page}>
            {section.name}
          </a>
        )}
        <h1 className={text.capitals ? 'capitals' : undefined}>{headline}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
      </header>
      <Meta article={article} minutes={text.minutes} calendar={calendar} comments={comments} t={t}>
        {recommend}
      </Meta>
      <p className="source" dir="ltr">
        {address}
      </p>
      <div className="body">
        {picture && <Opening picture={picture} />}
        <div className="text">
          <Contents parts={text.parts} t={t} />
          <Blocks blocks={text.blocks} manner={{ t, pictures: text.pictures }} />
        </div>
        {after && (
          <div className="after" lang={calendar.language}>
            {after}
          </div>
        )}
      </div>
    </article>
  )
}
