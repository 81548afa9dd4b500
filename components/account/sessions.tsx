import { type Calendar, dayInFigures, dayInWords, timeInFigures } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { OwnSession } from '@/magazine/account/sessions'
import type { Words } from '@/messages/words'
import { EndOthers, EndSession } from './session-forms.client'

type Props = { sessions: OwnSession[]; calendar: Calendar; t: Words }

/** The browsers in which a member is signed in, each with a way out of it but this one, which has "Sign out" above. */
export const Sessions = ({ sessions, calendar, t }: Props) => (
  <div className="body">
    <ul className="things">
      {sessions.map(session => (
        <li key={session.ref}>
          <One session={session} calendar={calendar} t={t} />
        </li>
      ))}
    </ul>
    {sessions.length > 1 && <EndOthers label={t('account.endOthers')} />}
  </div>
)

function One({
  session: { ref, device, since, usedAt, isHere },
  calendar,
  t,
}: Omit<Props, 'sessions'> & { session: OwnSession }) {
  const [browser = '', system] = device.split(' on ')
  const named = system === undefined ? browser || t('account.deviceUnknown') : t('account.device', { browser, system })
  const begun = <time dateTime={dayInFigures(since, calendar)}>{dayInWords(since, calendar)}</time>
  const used = (
    <time dateTime={usedAt.toISOString()}>
      {t('comment.when', { date: dayInWords(usedAt, calendar), time: timeInFigures(usedAt, calendar) })}
    </time>
  )
  return (
    <>
      <div>
        <strong>{named}</strong> {isHere && <span className="chip ok">{t('account.thisOne')}</span>}
        <span className="soft">
          {isHere
            ? said(t('account.sessionSinceNow', { since: hole }), begun)
            : said(t('account.sessionSince', { since: hole, used: hole }), begun, used)}
        </span>
      </div>
      {!isHere && <EndSession session={ref} label={t('account.end')} rest={t('account.endOf', { device: named })} />}
    </>
  )
}
