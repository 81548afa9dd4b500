import type { Article } from '@/magazine/articles/article'
import { hole, said } from '@/components/ui/said'
import type { Related } from '@/magazine/articles/related'
import type { Words } from '@/messages/words'
import { SeriesNav } from './series-nav'
import { TagLinks } from './tag-links'

type Props = { article: Pick<Article, 'issue'>; related: Related; language: string; t: Words }

/** What an article belongs to, under its text: tags, a number of the magazine, a series. */
export const After = ({ article: { issue }, related: { tags, series }, language, t }: Props) => (
  <>
    {tags.length > 0 && <TagLinks tags={tags} name={t('article.tags')} />}
    {issue && (
      <p>
        {said(
          t('article.inIssue', { number: issue.number, name: hole }),
          <a href={`/issues/${issue.slug}`}>
            <bdi>{issue.name}</bdi>
          </a>,
        )}
      </p>
    )}
    {series && <SeriesNav series={series} language={language} t={t} />}
  </>
)
