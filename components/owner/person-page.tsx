import { Moment } from '@/components/desk/moment'
import type { Showing } from '@/components/desk/showing'
import { dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Listed } from '@/magazine/people/directory'
import type { MemberNote } from '@/magazine/people/note'
import { longestMemberNote, networkDays } from '@/magazine/people/rules'
import type { Words } from '@/messages/words'
import { PeopleTable } from './people-table'
import { NoteForm, PersonButton, RoleForm, TakeOffForm } from './person-forms.client'

type Props = {
  person: Listed & { email: string; isConfirmed: boolean }
  notes: MemberNote[]
  /** Those who came from the same networks. */
  neighbours: Listed[]
  /** It is the owner who looks. */
  isSelf: boolean
  showing: Showing
}

const roles = ['member', 'moderator', 'editor', 'owner'] as const

/** A member as the owner sees them: who they are, their role, their sessions, and what is known of them. */
export function PersonPage({ person, notes, neighbours, isSelf, showing }: Props) {
  const { t } = showing
  const { handle, name } = person
  return (
    <>
      <p>
        <a href="/admin/people">{t('admin.people')}</a>
      </p>
      <div className="top">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <Facts person={person} showing={showing} />
      </div>
      <PeopleTable people={[person]} name={t('admin.asListed')} showing={showing} />
      <Account person={person} isSelf={isSelf} t={t} />
      <div>
        <h2>{t('admin.networks')}</h2>
        <p className="by">{t('admin.networksWhy', { networkDays })}</p>
        {neighbours.length > 0 ? (
          <PeopleTable people={[person, ...neighbours]} name={t('admin.networks')} showing={showing} />
        ) : (
          <p>{t('admin.networksNone', { networkDays })}</p>
        )}
      </div>
      <Notes handle={handle} notes={notes} showing={showing} />
    </>
  )
}

function Facts({
  person: { handle, email, isConfirmed, since },
  showing: { t, calendar },
}: Pick<Props, 'person' | 'showing'>) {
  return (
    <p className="by">
      {said(
        t('admin.facts', { handle: hole, email: hole, confirmed: isConfirmed ? 'yes' : 'no', day: hole }),
        <a href={`/people/${handle}`} dir="ltr">
          @{handle}
        </a>,
        <bdi>{email}</bdi>,
        <time dateTime={dayInFigures(since, calendar)}>{dayInWords(since, calendar)}</time>,
      )}
    </p>
  )
}

/** What can be done about an account. */
const Account = ({ person, isSelf, t }: Pick<Props, 'person' | 'isSelf'> & { t: Words }) => {
  const { handle, name, role, sessions, factors, isDisabled } = person
  return (
    <section className="panel" aria-labelledby="role-of">
      <h2 id="role-of">{said(t('admin.roleOfTitle', { name: hole }), <bdi>{name}</bdi>)}</h2>
      <RoleForm handle={handle} role={role} says={roleWords(t, name)} />
      {sessions > 0 && (
        <div className="apart">
          <p>{t('admin.endSessionsWhy', { count: sessions, name })}</p>
          <PersonButton handle={handle} deed="endSessions" label={t('admin.endSessions')} />
        </div>
      )}
      {!isSelf && (factors.totp || factors.passkeys > 0) && (
        <div className="apart">
          <p>{t('admin.takeOffWhy', { name })}</p>
          <TakeOffForm handle={handle} says={takeOffWords(t, name)} />
        </div>
      )}
      <div className="apart">
        <p>{isDisabled ? t('admin.letInWhy', { name }) : t('admin.shutOutWhy', { name })}</p>
        <PersonButton
          handle={handle}
          deed={isDisabled ? 'letIn' : 'shutOut'}
          label={isDisabled ? t('admin.letIn') : t('admin.shutOut')}
        />
      </div>
    </section>
  )
}

const Notes = ({ handle, notes, showing }: Pick<Props, 'notes' | 'showing'> & { handle: string }) => (
  <section className="panel" aria-labelledby="notes">
    <h2 id="notes">{showing.t('admin.notes')}</h2>
    <NoteForm handle={handle} says={noteWords(showing.t)} />
    <ol className="notes-kept">
      {notes.map(({ id, words, at, by }) => (
        <li key={id}>
          <p className="by">
            <bdi>{by ?? showing.t('admin.somebody')}</bdi> <Moment at={at} showing={showing} />
          </p>
          <p className="note-words" dir="auto">
            {words}
          </p>
        </li>
      ))}
    </ol>
  </section>
)

const roleWords = (t: Words, name: string) => ({
  role: t('admin.role'),
  setRole: t('admin.setRole'),
  hint: t('admin.roleHolds', { name }),
  wrong: t('admin.notDone'),
  rungs: roles.map(value => ({ value, label: t(`admin.rung.${value}`), hint: t(`admin.rungHint.${value}`) })),
})

const takeOffWords = (t: Words, name: string) => ({
  note: t('admin.takeOffHow', { name }),
  hint: t('admin.takeOffHint', { longestMemberNote }),
  write: t('admin.takeOff'),
  wrong: t('admin.notDone'),
})

const noteWords = (t: Words) => ({
  note: t('admin.note'),
  hint: t('admin.noteHint', { longestMemberNote }),
  write: t('admin.writeNote'),
  wrong: t('admin.notDone'),
})
