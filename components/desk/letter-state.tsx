import { hole, said } from '@/components/ui/said'
import type { LetterShown, LetterState } from '@/magazine/mail/letters-list'
import type { Key } from '@/messages/words'
import { Moment } from './moment'
import type { Showing } from './showing'

const names: Record<LetterState, Key> = {
  waits: 'mail.stateWaits',
  trying: 'mail.stateTrying',
  sent: 'mail.stateSent',
  failed: 'mail.stateFailed',
}
const looks: Record<LetterState, string> = {
  waits: 'chip warn',
  trying: 'chip warn',
  sent: 'chip ok',
  failed: 'chip late',
}

/** What became of a letter, and what the mail server said. */
export const LetterStateChip = ({
  letter: { state, problem, dueAt },
  showing,
}: {
  letter: LetterShown
  showing: Showing
}) => (
  <>
    <span className={looks[state]}>{showing.t(names[state])}</span>{' '}
    <span className="by">
      {problem && <bdi>{problem}</bdi>}{' '}
      {dueAt && said(showing.t('mail.againAt', { when: hole }), <Moment at={dueAt} showing={showing} />)}
    </span>
  </>
)
