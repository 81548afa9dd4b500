import type { LeavingCounts } from '@/magazine/account/leave-preview'
import { daysToStay, type LeavingChoice } from '@/magazine/account/rules'
import type { Words } from '@/messages/words'

type Props = { counts: LeavingCounts; t: Words }

/** Where a member begins to leave. Nothing happens yet: the button leads to a page that shows what would. */
export const Leave = ({ counts: { comments, answered }, t }: Props) => (
  <div className="danger">
    <p>{t('leaving.days', { daysToStay })}</p>
    <form className="form" action="/account/leave">
      <fieldset className="ladder">
        <legend>{t('leaving.yourComments', { count: comments })}</legend>
        <Choice
          words="erase"
          label={t('leaving.erase')}
          hint={t('leaving.answeredStubs', { count: answered })}
          chosen
        />
        <Choice words="keep" label={t('leaving.keep')} hint={t('leaving.nameless')} />
        <Choice words="each" label={t('leaving.each')} hint={t('leaving.chooseEach')} />
      </fieldset>
      <div className="row">
        <button className="button quiet stop">{t('leaving.see')}</button>
      </div>
    </form>
  </div>
)

type ChoiceProps = { words: LeavingChoice; label: string; hint: string; chosen?: boolean }

const Choice = ({ words, label, hint, chosen }: ChoiceProps) => (
  <div className="tick">
    <input
      type="radio"
      id={`leave-${words}`}
      name="words"
      value={words}
      defaultChecked={chosen}
      aria-describedby={`leave-${words}-hint`}
    />
    <label htmlFor={`leave-${words}`}>{label}</label>
    <p className="soft hint" id={`leave-${words}-hint`}>
      {hint}
    </p>
  </div>
)
