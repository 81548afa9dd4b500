import { nameOf } from '@/components/people/name-of'
import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { Names } from '@/components/article/byline'
import { hole, said } from '@/components/ui/said'
import type { Result as Found } from '@/magazine/search/results'
import type { Words } from '@/messages/words'
import { Marked } from './marked'

type Props = { result: Found; calendar: Calendar; t: Words }

/** Something that was found: an article, or a comment on one. The whole area presses, and it holds one link. */
export const Result = ({ result, calendar, t }: Props) =>
  result.kind === 'article' ? (
    <ArticleFound result={result} calendar={calendar} />
  ) : (
    <CommentFound result={result} calendar={calendar} t={t} />
  )

type Of<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>

function ArticleFound({ result, calendar }: { result: Of<'article'>; calendar: Calendar }) {
  const { slug, headline, excerpt, section, authors, publishedAt, language } = result
  const own = inOwn(language, calendar)
  return (
    <article className="teaser small">
      {section && <span className="kicker">{section.name}</span>}
      <h3>
        <a href={`/articles/${slug}`}>
          <span {...own}>
            <Marked parts={headline} />
          </span>
        </a>
      </h3>
      <p {...own}>
        <Marked parts={excerpt} />
      </p>
      <p className="by">
        {authors.length > 0 && (
          <>
            <Names authors={authors} language={calendar.language} /> ·{' '}
          </>
        )}
        <Day at={publishedAt} calendar={calendar} />
      </p>
    </article>
  )
}

function CommentFound({ result, calendar, t }: { result: Of<'comment'>; calendar: Calendar; t: Words }) {
  const { id, name, at, language, excerpt, article } = result
  return (
    <article className="teaser small">
      <span className="kicker">{t('search.comment')}</span>
      <h3>
        <a href={`/articles/${article.slug}/comments/${id}#comment-${id}`}>
          {said(
            t('search.commentOn', { name: hole, headline: hole }),
            <bdi>{nameOf(name, t)}</bdi>,
            <bdi lang={inOwn(article.language, calendar).lang}>{article.headline}</bdi>,
          )}
        </a>
      </h3>
      <p {...inOwn(language, calendar)}>
        <Marked parts={excerpt} />
      </p>
      <p className="by">
        <Day at={at} calendar={calendar} />
      </p>
    </article>
  )
}

const Day = ({ at, calendar }: { at: Date; calendar: Calendar }) => (
  <time dateTime={dayInFigures(at, calendar)}>{dayInWords(at, calendar)}</time>
)

const inOwn = (language: string, calendar: Calendar): { lang?: string; dir?: 'auto' } =>
  language === calendar.language ? {} : { lang: language, dir: 'auto' }
