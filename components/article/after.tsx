import type { Article } from '@/magazine/articles/article'
import { hole, said } from '@/components/ui/said'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import type { Related } from '@/magazine/articles/related'
import type { Words } from '@/messages/words'
import { SeriesNav } from './series-nav'
import { TagLinks } from './tag-links'

type Props = { article: Pick<Article, 'issue'>; related: Related; language: string; home: Tongue; t: Words }

/** What an article belongs to, under its text: tags, a number of the magazine, a series. */
export const After = ({ article: { issue }, related: { tags, series }, language, home, t }: Props) => {
  const { lang } = inLanguage(home, language)
  return (
    <>
      {tags.length > 0 && <TagLinks tags={tags} name={t('article.tags')} lang={lang} />}
      {issue && (
        <p>
          {said(
            t('article.inIssue', { number: issue.number, name: hole }),
            <a href={`/issues/${issue.slug}`}>
              <bdi lang={lang}>{issue.name}</bdi>
            </a>,
          )}
        </p>
      )}
      {series && <SeriesNav series={series} language={language} t={t} />}
    </>
  )
}
