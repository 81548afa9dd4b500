import { type Calendar, monthInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { Card } from '@/magazine/articles/article'
import type { Issue } from '@/magazine/articles/issue'
import type { Words } from '@/messages/words'
import { Cover } from './cover'
import { Part } from './part'
import { Teaser } from './teaser'

type Props = { issue: Issue; cards: Card[]; magazine: string; calendar: Calendar; t: Words }

/** A number of the magazine: its cover and what is in it. */
export function IssuePage({ issue, cards, magazine, calendar, t }: Props) {
  const { number, name, description, publishedAt } = issue
  const kicker = t('issue.kicker', { number, month: monthInWords(publishedAt, calendar) })
  return (
    <div className="page">
      <PageHead kicker={kicker} title={name}>
        {[description, cards.length === 0 && t('list.empty')].filter(Boolean).join(' ')}
      </PageHead>
      <Part id="toc" title={t('issue.contents')}>
        <div className="body issue">
          <Cover issue={issue} magazine={magazine} first />
          {cards.length > 0 && (
            <ol className="toc">
              {cards.map((card, n) => (
                <li key={card.slug}>
                  <span className="number" aria-hidden="true">
                    {n + 1}
                  </span>
                  <Teaser card={card} language={calendar.language} level="h3" className="small" />
                </li>
              ))}
            </ol>
          )}
        </div>
      </Part>
    </div>
  )
}
