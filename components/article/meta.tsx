import type { ReactNode } from 'react'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { languageName } from '@/components/ui/language-name'
import { ListOf } from '@/components/ui/list-of'
import { hole, said } from '@/components/ui/said'
import type { Article } from '@/magazine/articles/article'
import type { Translation } from '@/magazine/articles/related'
import type { Words } from '@/messages/words'
import { Names } from './byline'

type Props = {
  article: Pick<Article, 'authors' | 'publishedAt' | 'language'>
  minutes: number
  calendar: Calendar
  comments?: ReactNode
  translations?: Translation[]
  /** The recommend form or its count. */
  children: ReactNode
  t: Words
}

/** What is said about an article, in the rail: by whom, from which day, how long. Without an author there is no byline. */
export function Meta({ article, minutes, calendar, comments, translations = [], children, t }: Props) {
  const { authors, publishedAt, language } = article
  const otherwise = language === calendar.language ? {} : ({ lang: calendar.language, dir: 'auto' } as const)
  return (
    <div className="article-meta" {...otherwise}>
      {authors.length > 0 && (
        <p className="byline">
          {said(t('article.by', { names: hole }), <Names authors={authors} language={calendar.language} linked />)}
        </p>
      )}
      <p>
        <time dateTime={dayInFigures(publishedAt, calendar)}>{dayInWords(publishedAt, calendar)}</time>
      </p>
      <p className="soft">{t('article.minutes', { minutes })}</p>
      <p className="go-on">
        <a href="#text">{t('article.goOn')}</a>
      </p>
      {translations.length > 0 && (
        <p>{said(t('article.alsoIn', { languages: hole }), <Languages translations={translations} {...calendar} />)}</p>
      )}
      {children}
      {comments && <p>{comments}</p>}
    </div>
  )
}

/** Ways to an article's translations, each by the name its language has for itself, or by its headline where that is not known. */
const Languages = ({ translations, language }: { translations: Translation[]; language: string }) => (
  <ListOf
    language={language}
    items={translations.map(to => (
      <a key={to.slug} href={`/articles/${to.slug}`} hrefLang={to.language} lang={to.language}>
        <bdi>{languageName(to.language) ?? to.headline}</bdi>
      </a>
    ))}
  />
)
