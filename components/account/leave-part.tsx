import { Ladder } from '@/components/ui/ladder'
import type { LeavingCounts } from '@/magazine/account/leave-preview'
import { daysToStay, leavingChoices } from '@/magazine/account/rules'
import type { Words } from '@/messages/words'

type Props = { counts: LeavingCounts; t: Words }

/** Where a member begins to leave. Nothing happens yet: the button leads to a page that shows what would. */
export const Leave = ({ counts: { comments, answered }, t }: Props) => {
  const hints = {
    erase: t('leaving.answeredStubs', { count: answered }),
    keep: t('leaving.nameless'),
    each: t('leaving.chooseEach'),
  }
  return (
    <div className="danger">
      <p>{t('leaving.days', { daysToStay })}</p>
      <form className="form" action="/account/leave">
        <Ladder
          name="words"
          legend={t('leaving.yourComments', { count: comments })}
          rungs={leavingChoices.map(value => ({ value, label: t(`leaving.${value}`), hint: hints[value] }))}
          chosen="erase"
        />
        <div className="row">
          <button className="button quiet stop">{t('leaving.see')}</button>
        </div>
      </form>
    </div>
  )
}
