import { Icon } from '@/components/ui/icon'
import { hole, said } from '@/components/ui/said'
import type { Shown } from '@/magazine/conversation/tree'
import type { Words } from '@/messages/words'
import type { Showing } from './showing'

type Props = { comment: Shown; showing: Showing }

/** In place of a comment that is no longer shown: why it isn't. */
export const Stub = ({ comment: { id, state }, showing: { reasons, t } }: Props) => (
  <p className="stub">
    {state === 'deleted' && t('comment.deleted')}
    {state === 'held' && t('comment.held')}
    {state === 'rejected' && <Removed reason={reasons?.get(id)} t={t} />}
  </p>
)

/** Under a comment that only its author and moderators see: why, and where one reads about it. */
export const HiddenState = ({ comment: { id, state, voice }, showing: { reasons, t } }: Props) => (
  <p className="state held">
    <Icon name="wrong" />
    <span>
      {state === 'held' ? t('comment.held') : <Removed reason={reasons?.get(id)} t={t} />}{' '}
      {voice?.mine ? (
        <>
          {t('comment.onlyYou')} <a href="/account">{t('comment.yourDecisions')}</a>
        </>
      ) : (
        t('comment.onlyModerators')
      )}
    </span>
  </p>
)

const Removed = ({ reason, t }: { reason: string | undefined; t: Words }) =>
  reason === undefined ? t('comment.removed') : said(t('comment.removedFor', { reason: hole }), <b>{reason}</b>)
