import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { OwnDecision } from '@/magazine/moderation/own'
import type { Words } from '@/messages/words'
import { deedNames } from './log-table'

type Props = { page: { items: OwnDecision[]; next?: string }; calendar: Calendar; t: Words }

/** What was decided on a member's own words, each with its reason. */
export const MyDecisions = ({ page: { items, next }, calendar, t }: Props) => (
  <div className="body">
    <p className="soft">
      {said(t('moderation.onlyYou', { log: hole }), <a href="/moderation-log">{t('moderation.log')}</a>)}
    </p>
    <ol className="decisions">
      {items.map(decision => (
        <li key={decision.id}>
          <One decision={decision} calendar={calendar} t={t} />
        </li>
      ))}
    </ol>
    <Pages
      name={t('list.pages')}
      on={next === undefined ? undefined : { href: `/account?after=${next}`, label: t('moderation.logEarlier') }}
    />
  </div>
)

function One({ decision, calendar, t }: { decision: OwnDecision; calendar: Calendar; t: Words }) {
  const { at, deed, guideline, note, comment, article } = decision
  return (
    <>
      <p className="dec-head">
        <span className={deed === 'rejected' ? 'chip late' : 'chip ok'}>{t(deedNames[deed])}</span>{' '}
        <time dateTime={dayInFigures(at, calendar)}>{dayInWords(at, calendar)}</time>{' '}
        <span className="soft">
          {said(
            t('moderation.on', { article: hole }),
            <a href={`/articles/${article.slug}`}>
              <bdi>{article.headline}</bdi>
            </a>,
          )}
        </span>
      </p>
      <blockquote className="dec-words" dir="auto">
        {comment.words}
      </blockquote>
      {guideline && (
        <p>
          <span className="soft">{t('moderation.reason')}</span>{' '}
          <a href={`/guidelines#rule-${guideline.number}`}>{t('moderation.rule', guideline)}</a>
        </p>
      )}
      {note && (
        <p>
          <span className="soft">{t('moderation.noteOfModerator')}</span> <q dir="auto">{note}</q>
        </p>
      )}
      {comment.published && (
        <p className="soft">
          <a href={commentAddress(article.slug, comment.id)}>{t('moderation.isBack')}</a>
        </p>
      )}
    </>
  )
}
