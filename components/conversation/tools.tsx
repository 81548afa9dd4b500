import { countInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Shown, Voice } from '@/magazine/conversation/tree'
import { FeatureButton } from './feature-button.client'
import { RecommendComment } from './recommend-comment.client'
import { ReplyTools } from './reply-tools.client'
import type { Showing } from './showing'

type Props = { comment: Shown; voice: Voice; showing: Showing }

/** What one can do with a comment. One's own is for others to recommend and report. */
export function Tools({ comment: { id, level, muted }, voice, showing: { calendar, follows, moderates, t } }: Props) {
  const { mine, recommends, recommended, editable, words, handle } = voice
  const count = <data value={recommends}>{countInWords(recommends, calendar.language)}</data>
  return (
    <ReplyTools
      id={id}
      mine={mine ? { words: editable ? words : undefined } : undefined}
      follow={level === 0 ? follows?.threads.has(id) : undefined}
      mute={follows && handle ? { handle, on: muted === true } : undefined}
    >
      {mine ? (
        <span className="votes">{said(t('comment.recommends', { count: recommends, number: hole }), count)}</span>
      ) : (
        <>
          <RecommendComment id={id} count={recommends} pressed={recommended} />
          {moderates && <FeatureButton id={id} featured={voice.featured} label={t('comment.feature')} />}
        </>
      )}
    </ReplyTools>
  )
}
