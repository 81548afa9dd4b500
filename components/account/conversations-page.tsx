import { Part } from '@/components/article/part'
import { nameOf } from '@/components/people/name-of'
import { type Calendar, dayInWords, timeInFigures } from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import type { InShort } from '@/magazine/account/conversations'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Key, Words } from '@/messages/words'

type Listed = { items: InShort[]; next?: string }
type Props = { replies: Listed; own: Listed; calendar: Calendar; t: Words }

/** What a member said and what was answered to them, on one page. */
export const ConversationsPage = ({ replies, own, calendar, t }: Props) => (
  <div className="page">
    <PageHead kicker={{ href: '/account', label: t('people.account') }} title={t('mine.title')} />
    <Part id="replies" title={t('mine.replies')}>
      <div className="body">
        {replies.items.length === 0 && <p className="soft">{t('mine.noReplies')}</p>}
        <ol className="said-list">
          {replies.items.map(item => (
            <li key={item.id}>
              <One item={item} calendar={calendar} t={t} named />
            </li>
          ))}
        </ol>
        <Pages name={t('mine.replies')} on={wayOn('after', replies.next, t('mine.earlierReplies'))} />
      </div>
    </Part>
    <Part id="comments" title={t('mine.said')}>
      <div className="body">
        {own.items.length === 0 && <p className="soft">{t('mine.noComments')}</p>}
        <ol className="said-list">
          {own.items.map(item => (
            <li key={item.id}>
              <One item={item} calendar={calendar} t={t} />
            </li>
          ))}
        </ol>
        <Pages name={t('mine.said')} on={wayOn('own', own.next, t('mine.earlierComments'))} />
      </div>
    </Part>
  </div>
)

const wayOn = (list: 'after' | 'own', next: string | undefined, label: string) =>
  next === undefined
    ? undefined
    : { href: `/account/conversations?${list}=${next}#${list === 'own' ? 'comments' : 'replies'}`, label }

const states: Partial<Record<InShort['state'], Key>> = { held: 'out.held', rejected: 'out.rejected' }

type OneProps = { item: InShort; calendar: Calendar; t: Words; named?: boolean }

function One({ item, calendar, t, named }: OneProps) {
  const { id, name, handle, at, article, excerpt } = item
  const state = states[item.state]
  const on = (
    <a href={`/articles/${article.slug}`}>
      <bdi>{article.headline}</bdi>
    </a>
  )
  const when = (
    <a href={commentAddress(article.slug, id)}>
      <time dateTime={at.toISOString()}>
        {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
      </time>
    </a>
  )
  const who = handle ? <a href={`/people/${handle}`}>{<bdi>{name}</bdi>}</a> : nameOf(name, t)
  return (
    <>
      <p className="soft">
        {named
          ? said(t('mine.replyOn', { name: hole, article: hole, when: hole }), who, on, when)
          : said(t('people.saidOn', { article: hole, when: hole }), on, when)}{' '}
        {state && <span className="chip late">{t(state)}</span>}
      </p>
      <p className="words" {...inLanguage(item, calendar.language)}>
        {excerpt}
      </p>
    </>
  )
}
