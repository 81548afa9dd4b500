import type { ReactNode } from 'react'
import { FollowConversation, FollowThread } from '@/components/conversation/follow-buttons.client'
import { nameOf } from '@/components/people/name-of'
import { type Calendar, dayInWords, timeInFigures } from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { hole, said } from '@/components/ui/said'
import type { Told } from '@/magazine/account/notices'
import type { Followed } from '@/magazine/conversation/followed-news'
import { commentAddress, conversationAddress, defaultSort, mostNewsCounted } from '@/magazine/conversation/rules'
import type { Key, Words } from '@/messages/words'
import { Face } from './face'

type Manner = { calendar: Calendar; t: Words }

/** Something a member was told of: who did what where, and the words it is about. */
export function NoticeItem({ told, calendar, t }: Manner & { told: Told }) {
  const { at, article, comment, by } = told
  return (
    <>
      {by ? <Face member={by} size="s" /> : <span />}
      <div>
        <p>{sentenceOf(told, <Headline article={article} href={placeOf(told)} />, t)}</p>
        {comment && (
          <p className="note-words" {...inLanguage(comment, calendar.language)}>
            {comment.excerpt}
          </p>
        )}
        <p className="soft">
          <When at={at} calendar={calendar} t={t} />
        </p>
      </div>
    </>
  )
}

/** Something a member follows, with how much is new in it. */
export function FollowedItem({ followed, calendar, t }: Manner & { followed: Followed }) {
  const { article, thread, count, latest } = followed
  const { slug } = article
  const href = thread === undefined ? conversationAddress(slug, defaultSort) : commentAddress(slug, thread)
  const labels = { off: t('follow.follow'), on: t('follow.following') }
  const say =
    newsIn[thread === undefined ? 'conversation' : 'thread'][
      count === 0 ? 'none' : count < mostNewsCounted ? 'some' : 'many'
    ]
  return (
    <>
      <div>
        <p>{said(t(say, { count, article: hole }), <Headline article={article} href={href} />)}</p>
        {latest && (
          <p className="soft">
            <When at={latest} calendar={calendar} t={t} />
          </p>
        )}
      </div>
      {thread === undefined ? (
        <FollowConversation slug={slug} on labels={labels} from="followed" />
      ) : (
        <FollowThread id={thread} on labels={labels} from="followed" />
      )}
    </>
  )
}

const newsIn: Record<'conversation' | 'thread', Record<'none' | 'some' | 'many', Key>> = {
  conversation: { none: 'notices.follow', some: 'notices.newIn', many: 'notices.manyIn' },
  thread: { none: 'notices.followThread', some: 'notices.newInThread', many: 'notices.manyInThread' },
}

const decided: Partial<Record<NonNullable<Told['deed']>, Key>> = {
  approved: 'notices.approved',
  rejected: 'notices.rejected',
  restored: 'notices.restored',
}

function placeOf({ kind, article, comment }: Told): string {
  if (kind === 'decision') return '/account#decisions'
  return comment ? commentAddress(article.slug, comment.id) : `/articles/${article.slug}`
}

function sentenceOf({ kind, by, deed }: Told, article: ReactNode, t: Words) {
  if (kind === 'decision') return said(t((deed && decided[deed]) ?? 'notices.decision', { article: hole }), article)
  if (kind === 'corrected') return said(t('notices.corrected', { article: hole }), article)
  if (kind === 'featured') return said(t('notices.featured', { article: hole }), article)
  const name = (
    <strong>
      <bdi>{nameOf(by?.name ?? '', t)}</bdi>
    </strong>
  )
  const others = by?.others ?? 0
  const values = { name: hole, count: others, article: hole }
  if (others === 0) return said(t(kind === 'reply' ? 'notices.reply' : 'notices.mention', values), name, article)
  return said(t(kind === 'reply' ? 'notices.repliesOn' : 'notices.mentionsOn', values), name, article)
}

const Headline = ({ article: { headline, language }, href }: { article: Told['article']; href: string }) => (
  <a href={href}>
    <bdi lang={language}>{headline}</bdi>
  </a>
)

const When = ({ at, calendar, t }: Manner & { at: Date }) => (
  <time dateTime={at.toISOString()}>
    {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
  </time>
)
