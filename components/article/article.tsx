import type { ReactNode } from 'react'
import { Blocks } from '@/components/text/blocks'
import type { Calendar } from '@/components/ui/dates'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import type { Article as Written } from '@/magazine/articles/article'
import type { Block } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'
import { Meta } from './meta'
import { Opening } from './opening'

type Props = {
  article: Written
  text: {
    blocks: Block[]
    minutes: number
    direction: 'ltr' | 'rtl'
    /** The headline is written in capitals. */ capitals: boolean
  }
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
export function Article({ article, text, address, calendar, home, recommend, comments, after, t }: Props) {
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
        {standfirst && <p className="standfirst">{standfirst}</p>}
      </header>
      <Meta article={article} minutes={text.minutes} calendar={calendar} comments={comments} t={t}>
        {recommend}
      </Meta>
      <div className="body">
        {picture && <Opening picture={picture} />}
        <div className="text">
          <Blocks blocks={text.blocks} manner={{ tableName: t('text.table') }} />
        </div>
        {after && (
          <div className="after" {...page}>
            {after}
          </div>
        )}
        <p className="source" dir="ltr">
          {address}
        </p>
      </div>
    </article>
  )
}
