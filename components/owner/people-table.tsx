import { Face } from '@/components/account/face'
import { Moment } from '@/components/desk/moment'
import type { Showing } from '@/components/desk/showing'
import { countInWords, dayInFigures, dayInWords } from '@/components/ui/dates'
import { ListTable } from '@/components/ui/list-table'
import { hole, said } from '@/components/ui/said'
import type { Listed } from '@/magazine/people/directory'
import { personAddress } from '@/magazine/people/rules'
import type { Key, Words } from '@/messages/words'

type Props = {
  people: Listed[]
  /** What the table is called, if not the people of the magazine. */
  name?: string
  showing: Showing
}

const columns: Key[] = [
  'admin.person',
  'admin.role',
  'admin.factor',
  'admin.sessions',
  'admin.lastHere',
  'admin.comments',
  'admin.state',
]

/** People side by side. */
export const PeopleTable = ({ people, name, showing }: Props) => (
  <ListTable
    name={name ?? showing.t('admin.people')}
    caption={name ?? showing.t('admin.caption')}
    columns={columns.map(column => ({ label: showing.t(column), isNumber: column === 'admin.comments' }))}
    deeds={showing.t('admin.do')}
  >
    {people.map(person => (
      <Row key={person.id} person={person} showing={showing} />
    ))}
  </ListTable>
)

function Row({ person, showing }: { person: Listed; showing: Showing }) {
  const { t, calendar } = showing
  const { name, handle, role, sessions, lastHere, comments } = person
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Face member={person} size="s" />{' '}
        <a href={`/people/${handle}`}>
          <bdi>{name}</bdi>
        </a>{' '}
        <span className="by" dir="ltr">
          @{handle}
        </span>
      </th>
      <RoleCell role={role} t={t} />
      <td role="cell" className="short" data-th={t('admin.factor')}>
        <Factor person={person} showing={showing} />
      </td>
      <td role="cell" className="short" data-th={t('admin.sessions')}>
        {t('admin.sessionCount', { count: sessions })}
      </td>
      <td role="cell" data-th={t('admin.lastHere')}>
        {lastHere ? <Moment at={lastHere} showing={showing} /> : <span className="zero">{t('admin.notHere')}</span>}
      </td>
      <td role="cell" data-th={t('admin.comments')} className="num">
        {comments > 0 ? countInWords(comments, calendar.language) : <span className="zero">0</span>}
      </td>
      <td role="cell" data-th={t('admin.state')}>
        <State person={person} showing={showing} />
      </td>
      <td role="cell">
        <a href={personAddress(handle)}>
          {t('admin.role')}
          <span className="unseen"> {t('admin.roleOf', { name })}</span>
        </a>
      </td>
    </tr>
  )
}

const RoleCell = ({ role, t }: { role: Listed['role']; t: Words }) => (
  <td role="cell" data-th={t('admin.role')}>
    {role === 'member' ? (
      t('admin.role.member')
    ) : (
      <span className={role === 'owner' ? 'chip strong' : 'chip'}>{t(`admin.role.${role}`)}</span>
    )}
  </td>
)

/** What a member can prove themselves with; that staff has nothing is late, that a member has nothing is no matter. */
function Factor({ person: { factors, role }, showing: { t } }: { person: Listed; showing: Showing }) {
  const { passkeys, totp } = factors
  if (passkeys > 0 && totp) return t('admin.factorBoth')
  if (passkeys > 0) return t('admin.factorPasskey')
  if (totp) return t('admin.factorCode')
  return role === 'member' ? (
    <span className="zero">{t('admin.factorNotAsked')}</span>
  ) : (
    <span className="late">{t('admin.factorNone')}</span>
  )
}

/** How a member stands; nothing where there is nothing to say. */
function State({ person: { isDisabled, leavingAt }, showing: { t, calendar } }: { person: Listed; showing: Showing }) {
  if (isDisabled) return <span className="chip late">{t('admin.state.disabled')}</span>
  if (!leavingAt) return undefined
  return (
    <span className="chip warn">
      {said(
        t('admin.leavingSince', { day: hole }),
        <time dateTime={dayInFigures(leavingAt, calendar)}>{dayInWords(leavingAt, calendar)}</time>,
      )}
    </span>
  )
}
