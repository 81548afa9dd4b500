import { type Calendar, monthInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { Issue } from '@/magazine/articles/issue'
import type { Words } from '@/messages/words'
import { Cover } from './cover'
import { Part } from './part'

type Props = { issues: Issue[]; magazine: string; calendar: Calendar; t: Words }

/** All numbers of the magazine, by their covers. */
export const IssueList = ({ issues, magazine, calendar, t }: Props) => (
  <div className="page">
    <PageHead title={t('issues.title')}>{issues.length ? undefined : t('list.empty')}</PageHead>
    {issues.length > 0 && (
      <Part id="list" title={t('section.newest')}>
        <ul className="covers">
          {issues.map(issue => (
            <li key={issue.slug} className="teaser small">
              <Cover issue={issue} magazine={magazine} />
              <span className="kicker">
                {t('issue.kicker', { number: issue.number, month: monthInWords(issue.publishedAt, calendar) })}
              </span>
              <h3>
                <a href={`/issues/${issue.slug}`}>
                  <span dir="auto">{issue.name}</span>
                </a>
              </h3>
            </li>
          ))}
        </ul>
      </Part>
    )}
  </div>
)
