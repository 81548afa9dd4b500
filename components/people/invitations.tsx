import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Invitation } from '@/magazine/people/invitation'
import type { Words } from '@/messages/words'
import { InvitationForm } from './invitation-form.client'

type Props = {
  /** How many more can be made; undefined for any number. */
  left?: number
  made: Invitation[]
  /** The link of the one made just now, which is shown once. */
  link?: string
  calendar: Calendar
  t: Words
}

/** A member's invitations: the link of a new one, what became of the others, and a way to make one. */
export const Invitations = ({ left, made, link, calendar, t }: Props) => (
  <>
    <p>{left === undefined ? t('setup.invitationsAny') : t('setup.invitationsLeft', { count: left })}</p>
    {link && (
      <p className="kept" role="status">
        {said(t('setup.invitationLink', { link: hole }), <bdi className="invitation">{link}</bdi>)}
      </p>
    )}
    {left !== 0 && <InvitationForm label={t('setup.makeInvitation')} />}
    <ul className="said-list">
      {made.map(invitation => (
        <li key={invitation.at.getTime()}>
          <p>
            <One invitation={invitation} calendar={calendar} t={t} />
          </p>
        </li>
      ))}
    </ul>
  </>
)

function One({ invitation, calendar, t }: { invitation: Invitation } & Pick<Props, 'calendar' | 't'>) {
  const { at, until, isOver, usedAt, usedBy } = invitation
  const day = (moment: Date) => <time dateTime={dayInFigures(moment, calendar)}>{dayInWords(moment, calendar)}</time>
  if (usedBy)
    return said(
      t('setup.invitationUsedBy', { day: hole, name: hole }),
      day(at),
      <a href={`/people/${usedBy.handle}`}>
        <bdi>{usedBy.name}</bdi>
      </a>,
    )
  if (usedAt) return said(t('setup.invitationUsed', { day: hole }), day(at))
  if (isOver) return said(t('setup.invitationEnded', { day: hole, until: hole }), day(at), day(until))
  return said(t('setup.invitationWaits', { day: hole, until: hole }), day(at), day(until))
}
