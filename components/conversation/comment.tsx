import { nameOf } from '@/components/people/name-of'
import { Blocks, membersManner } from '@/components/text/blocks'
import { inLanguage } from '@/components/ui/in-language'
import type { Shown, Voice } from '@/magazine/conversation/tree'
import { CommentHead } from './comment-head'
import type { Showing } from './showing'
import { HiddenState, Stub } from './state-line'
import { Tools } from './tools'

type Props = { comment: Shown; showing: Showing }

/** A comment, or the place of one that is no longer shown. */
export function Comment({ comment, showing }: Props) {
  const { id, state, voice } = comment
  const { t } = showing
  if (!voice)
    return (
      <article id={`comment-${id}`} className="comment" aria-label={t('comment.notShown')}>
        <Stub comment={comment} showing={showing} />
      </article>
    )
  const className = state !== 'published' ? 'comment held' : voice.mine ? 'comment mine' : 'comment'
  return (
    <article id={`comment-${id}`} className={className} aria-label={t('comment.by', { name: nameOf(voice.name, t) })}>
      <CommentHead id={id} voice={voice} showing={showing} />
      <Said voice={voice} showing={showing} />
      {state === 'published' && !showing.still && <Tools id={id} voice={voice} showing={showing} />}
      {state !== 'published' && <HiddenState comment={comment} showing={showing} />}
    </article>
  )
}

/** What somebody said, in its own language and direction. */
export const Said = ({ voice, showing }: { voice: Voice; showing: Showing }) => (
  <div className="words" {...inLanguage(voice, showing.calendar.language)}>
    <Blocks blocks={voice.blocks} manner={membersManner} />
  </div>
)
