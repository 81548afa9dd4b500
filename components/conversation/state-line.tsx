import { dayInWords } from '@/components/ui/dates'
import { Icon } from '@/components/ui/icon'
import { inLanguage } from '@/components/ui/in-language'
import { hole, said } from '@/components/ui/said'
import type { Shown } from '@/magazine/conversation/tree'
import type { Showing } from './showing'

type Props = { comment: Shown; showing: Showing }

/** In place of a comment that is no longer shown: why it isn't. */
export const Stub = ({ comment: { id, state, deleted }, showing }: Props) => (
  <p className="stub">
    {state === 'deleted' && <Deleted deleted={deleted} showing={showing} />}
    {state === 'held' && showing.t('comment.held')}
    {state === 'rejected' && <Removed id={id} showing={showing} />}
  </p>
)

/** Under a comment that only its author and moderators see: why, and where one reads about it. */
export const HiddenState = ({ comment: { id, state, voice }, showing }: Props) => (
  <p className="state held">
    <Icon name="wrong" />
    <span>
      {state === 'held' ? showing.t('comment.held') : <Removed id={id} showing={showing} />}{' '}
      {voice?.mine ? (
        <>
          {showing.t('comment.onlyYou')} <a href="/account">{showing.t('comment.yourDecisions')}</a>
        </>
      ) : (
        showing.t('comment.onlyModerators')
      )}
    </span>
  </p>
)

function Deleted({ deleted, showing: { calendar, t } }: { deleted: Shown['deleted']; showing: Showing }) {
  if (deleted?.mine) return t('comment.youDeleted')
  return deleted ? t('comment.deletedOn', { date: dayInWords(deleted.at, calendar) }) : t('comment.deleted')
}

function Removed({ id, showing: { reasons, calendar, home, t } }: { id: number; showing: Showing }) {
  const reason = reasons?.get(id)
  if (reason === undefined) return t('comment.removed')
  return said(t('comment.removedFor', { reason: hole }), <b {...inLanguage(home, calendar.language)}>{reason}</b>)
}
