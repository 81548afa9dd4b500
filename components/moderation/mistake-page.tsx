import type { ReactNode } from 'react'
import { type Calendar, dayInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { hole, said } from '@/components/ui/said'
import type { OwnMistake } from '@/magazine/moderation/mistake'
import type { Words } from '@/messages/words'

type Props = {
  article: { slug: string; headline: string; language: string }
  own: OwnMistake[]
  /** The form. */
  children: ReactNode
  calendar: Calendar
  t: Words
}

/** Where a member tells the editors of a mistake, and reads what came of those they told of. */
export const MistakePage = ({ article: { slug, headline, language }, own, children, calendar, t }: Props) => (
  <div className="page">
    <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('mistake.title')}>
      {t('mistake.intro')}
    </PageHead>
    <div className="beside narrow">
      {own.length > 0 && (
        <section className="notice" aria-labelledby="own">
          <h2 id="own">{t('mistake.yours')}</h2>
          <ul>
            {own.map(({ id, at, state }) => (
              <li key={id}>
                {said(
                  t(`mistake.${state}`, { date: hole }),
                  <time dateTime={at.toISOString()}>{dayInWords(at, calendar)}</time>,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </div>
  </div>
)
