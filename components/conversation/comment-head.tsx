import { nameOf } from '@/components/people/name-of'
import { dayInWords, timeInFigures } from '@/components/ui/dates'
import { Icon } from '@/components/ui/icon'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'
import type { Voice } from '@/magazine/conversation/tree'
import type { Showing } from './showing'

type Props = { id: number; voice: Voice; showing: Showing }

/** Who said it, to whom and when; the time leads to the comment's own address. */
export function CommentHead({ id, voice, showing }: Props) {
  const { name, handle, answers, createdAt, editedAt } = voice
  const { slug, calendar, t } = showing
  return (
    <div className="comment-head">
      <Person name={name} handle={handle} t={t} />
      <Badges voice={voice} t={t} />
      {answers && (
        <span className="to">
          {said(
            t('comment.inReplyTo', { name: hole }),
            <a href={`#comment-${answers.id}`}>
              <bdi>{nameOf(answers.name, t)}</bdi>
            </a>,
          )}
        </span>
      )}
      <a className="when" href={commentAddress(slug, id)}>
        <time dateTime={createdAt.toISOString()}>
          {t('comment.when', { date: dayInWords(createdAt, calendar), time: timeInFigures(createdAt, calendar) })}
        </time>
      </a>
      {editedAt && (
        <span className="edited">
          {t('comment.edited', { minutes: Math.floor((editedAt.getTime() - createdAt.getTime()) / 60_000) })}
        </span>
      )}
    </div>
  )
}

function Person({ name, handle, t }: { name: string; handle: string; t: Words }) {
  if (!handle) return <span className="person">{nameOf(name, t)}</span>
  return (
    <a className="person" href={`/people/${handle}`}>
      <bdi>{name}</bdi>
    </a>
  )
}

/** What they are to who reads, and to the magazine. */
const Badges = ({ voice: { mine, badge, featured }, t }: { voice: Voice; t: Words }) => (
  <>
    {mine && <span className="badge own">{t('comment.you')}</span>}
    {badge && (
      <span className="badge">
        <Icon name={badge === 'author' ? 'feather' : 'shield'} />
        {t(badge === 'author' ? 'comment.author' : 'comment.staff')}
      </span>
    )}
    {featured && (
      <span className="badge">
        <Icon name="star" />
        {t('comment.featured')}
      </span>
    )}
  </>
)
