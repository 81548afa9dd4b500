import { nameOf } from '@/components/people/name-of'
import { Blocks, membersManner } from '@/components/text/blocks'
import { inLanguage } from '@/components/ui/in-language'
import type { Shown, Voice } from '@/magazine/conversation/tree'
import { CommentHead } from './comment-head'
import { OwnTools, Restore } from './own-tools.client'
import { Passage } from './passage'
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
        {comment.deleted?.mine && !showing.still && (
          <div className="tools">
            <Restore id={id} />
          </div>
        )}
      </article>
    )
  if (comment.muted) return <Muted comment={comment} voice={voice} showing={showing} />
  const className =
    state !== 'published'
      ? 'comment held'
      : voice.mine
        ? 'comment mine'
        : voice.featured
          ? 'comment featured-words'
          : 'comment'
  return (
    <article id={`comment-${id}`} className={className} aria-label={t('comment.by', { name: nameOf(voice.name, t) })}>
      <CommentHead id={id} voice={voice} showing={showing} />
      <Passage of={showing.passages?.get(id)} showing={showing} />
      <Said voice={voice} showing={showing} />
      {voice.editable !== undefined && !showing.still && (
        <p className="state soft">{t('comment.editUntil', { minutes: voice.editable })}</p>
      )}
      {state === 'published' && !showing.still && <Tools comment={comment} voice={voice} showing={showing} />}
      {state !== 'published' && <HiddenState comment={comment} showing={showing} />}
      {state === 'held' && voice.mine && !showing.still && (
        <OwnTools id={id} words={voice.editable === undefined ? undefined : voice.words} />
      )}
    </article>
  )
}

/** A comment of somebody whom the reader has muted: folded away until they want to see it. */
const Muted = ({ comment, voice, showing }: Props & { voice: Voice }) => (
  <article id={`comment-${comment.id}`} className="comment muted" aria-label={showing.t('comment.mutedLine')}>
    <details>
      <summary className="stub">
        {showing.t('comment.mutedLine')} <span className="way">{showing.t('comment.showMuted')}</span>
      </summary>
      <CommentHead id={comment.id} voice={voice} showing={showing} />
      <Said voice={voice} showing={showing} />
      {comment.state === 'published' && !showing.still && <Tools comment={comment} voice={voice} showing={showing} />}
    </details>
  </article>
)

/** What somebody said, in its own language and direction. */
export const Said = ({ voice, showing }: { voice: Voice; showing: Showing }) => (
  <div className="words" {...inLanguage(voice, showing.calendar.language)}>
    <Blocks blocks={voice.blocks} manner={membersManner} />
  </div>
)
