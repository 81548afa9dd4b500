import type { ReactNode } from 'react'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Article } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Names } from './byline'

type Props = {
  article: Pick<Article, 'authors' | 'publishedAt' | 'language'>
  minutes: number
  calendar: Calendar
  comments?: ReactNode
  /** The recommend form or its count. */
  children: ReactNode
  t: Words
}

/** What is said about an article, in the rail: by whom, from which day, how long. Without an author there is no byline. */
export function Meta({ article: { authors, publishedAt, language }, minutes, calendar, comments, children, t }: Props) {
  const otherwise = language === calendar.language ? {} : ({ lang: calendar.language, dir: 'auto' } as const)
  return (
    <div className="article-meta" {...otherwise}>
      {authors.length > 0 && (
        <p className="byline">
          {said(t('article.by', { names: hole }), <Names authors={authors} language={calendar.language} />)}
        </p>
      )}
      <p>
        <time dateTime={dayInFigures(publishedAt, calendar)}>{dayInWords(publishedAt, calendar)}</time>
      </p>
      <p className="soft">{t('article.minutes', { minutes })}</p>
      {children}
      {comments && <p>{comments}</p>}
    </div>
  )
}
