import { nameOf } from '@/components/people/name-of'
import type { ReactNode } from 'react'
import { Blocks, membersManner } from '@/components/text/blocks'
import { type Calendar, dayInWords, timeInFigures } from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { PageHead } from '@/components/ui/page-head'
import { hole, said } from '@/components/ui/said'
import type { Voice } from '@/magazine/conversation/tree'
import type { Outcome, Reported } from '@/magazine/moderation/report'
import type { Key, Words } from '@/messages/words'

type Props = {
  article: { slug: string; headline: string; language: string }
  /** What the reported comment says, while it is to be seen. */
  voice?: Voice
  /** The form, or what came of the report that was sent. */
  children: ReactNode
  calendar: Calendar
  t: Words
}

/** Where one tells the moderators about a comment, below what it says. */
export const ReportPage = ({ article: { slug, headline, language }, voice, children, calendar, t }: Props) => (
  <div className="page">
    <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('moderation.report')} />
    <div className="beside narrow">
      {voice ? <Theirs voice={voice} calendar={calendar} t={t} /> : <p className="soft">{t('comment.gone')}</p>}
      {children}
    </div>
  </div>
)

const Theirs = ({ voice, calendar, t }: { voice: Voice; calendar: Calendar; t: Words }) => (
  <aside className="theirs" aria-label={t('comment.by', { name: nameOf(voice.name, t) })}>
    <blockquote {...inLanguage(voice, calendar.language)}>
      <Blocks blocks={voice.blocks} manner={membersManner} />
    </blockquote>
    <p className="soft">
      {said(
        t('moderation.saidBy', { name: hole, when: hole }),
        <bdi>{nameOf(voice.name, t)}</bdi>,
        <time dateTime={voice.createdAt.toISOString()}>
          {t('comment.when', {
            date: dayInWords(voice.createdAt, calendar),
            time: timeInFigures(voice.createdAt, calendar),
          })}
        </time>,
      )}
    </p>
  </aside>
)

const outcomes: Record<Outcome, Key> = {
  waits: 'moderation.reportWaits',
  stays: 'moderation.reportStays',
  removed: 'moderation.reportRemoved',
  restored: 'moderation.reportRestored',
  gone: 'moderation.reportGone',
}

type DoneProps = { reported: Reported; back: string; calendar: Calendar; t: Words }

/** What came of a report, and what happens next. */
export const ReportDone = ({ reported: { at, outcome }, back, calendar, t }: DoneProps) => (
  <div className="notice" role="status">
    <p>
      {said(
        t('moderation.reported', { day: hole }),
        <time dateTime={at.toISOString()}>{dayInWords(at, calendar)}</time>,
      )}
    </p>
    <p>{t(outcomes[outcome])}</p>
    <p>
      <a href={back}>{t('moderation.backToComment')}</a>
    </p>
  </div>
)
