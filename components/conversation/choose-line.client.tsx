'use client'

import { Alert } from '@/components/ui/alert.client'
import { Field } from '@/components/ui/field'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { chooseForBriefAction } from '@/magazine/conversation/actions'

type Choice = 'pin' | 'drop' | 'none'
type Props = {
  article: string
  comment: number
  /** What the buttons are about, for who listens. */
  about: string
  choices: Choice[]
  says: Record<Choice | 'notDone', string>
}

/** Pins a line of a brief, or keeps it out. */
export function ChooseLine({ article, comment, about, choices, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(chooseForBriefAction)
  return (
    <form className="tools" action={action} onSubmit={sendOnce}>
      <Alert title={says.notDone} errors={state.errors} idOf={() => `line-${comment}`} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="comment" value={comment} />
      {choices.map(choice => (
        <button
          key={choice}
          name="choice"
          value={choice}
          aria-label={`${says[choice]}: ${about}`}
          aria-disabled={pending || undefined}
        >
          {says[choice]}
        </button>
      ))}
    </form>
  )
}

type PinProps = { article: string; says: Record<'comment' | 'hint' | 'pin' | 'notDone', string> }

/** Pins any comment of the conversation. */
export function PinComment({ article, says }: PinProps) {
  const { state, pending, action, sendOnce } = useSending(chooseForBriefAction)
  const { errors, typed } = state
  return (
    <form className="form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notDone} errors={errors} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="choice" value="pin" />
      <Field name="comment" label={says.comment} hint={says.hint} error={errors?.comment} value={typed?.comment} />
      <Submit label={says.pin} pending={pending} />
    </form>
  )
}
