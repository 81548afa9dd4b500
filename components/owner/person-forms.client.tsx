'use client'

import { Alert } from '@/components/ui/alert.client'
import { Icon } from '@/components/ui/icon'
import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { addNoteAction, endSessionsAction, letInAction, setRoleAction, shutOutAction } from '@/magazine/people/actions'
import { Ladder, type Rung } from '@/components/ui/ladder'

const deeds = { endSessions: endSessionsAction, shutOut: shutOutAction, letIn: letInAction }

type ButtonProps = { handle: string; deed: keyof typeof deeds; label: string }

/** What is done to an account by one press. */
export function PersonButton({ handle, deed, label }: ButtonProps) {
  const { state, pending, action, sendOnce } = useSending(deeds[deed])
  return (
    <form action={action} onSubmit={sendOnce}>
      <input type="hidden" name="handle" value={handle} />
      <button className={deed === 'letIn' ? '' : 'stop'} aria-disabled={pending || undefined}>
        {label}
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}

type RoleProps = {
  handle: string
  role: string
  says: { role: string; setRole: string; hint: string; wrong: string; rungs: Rung[] }
}

/** The roles, from the least right to the most. */
export function RoleForm({ handle, role, says }: RoleProps) {
  const { state, pending, action, sendOnce } = useSending(setRoleAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.wrong} errors={state.errors} />
      <input type="hidden" name="handle" value={handle} />
      <Ladder name="role" legend={says.role} rungs={says.rungs} chosen={state.typed?.role ?? role} />
      <p className="by">{says.hint}</p>
      <button className="go" aria-disabled={pending || undefined}>
        {says.setRole}
      </button>
    </form>
  )
}

type NoteProps = { handle: string; says: { note: string; hint: string; write: string; wrong: string } }

/** Writes something down about a member. */
export function NoteForm({ handle, says }: NoteProps) {
  const { state, pending, action, sendOnce } = useSending(addNoteAction)
  const { errors, typed } = state
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.wrong} errors={errors} idOf={() => 'words'} />
      <input type="hidden" name="handle" value={handle} />
      <div className={errors?.words ? 'field field-wrong' : 'field'}>
        <label htmlFor="words">{says.note}</label>
        <p className="by" id="words-hint">
          {says.hint}
        </p>
        {errors?.words && (
          <p className="error" id="words-error">
            <Icon name="wrong" />
            {errors.words}
          </p>
        )}
        <textarea
          id="words"
          name="words"
          rows={3}
          dir="auto"
          defaultValue={typed?.words}
          aria-invalid={errors?.words ? true : undefined}
          aria-describedby={errors?.words ? 'words-hint words-error' : 'words-hint'}
        />
      </div>
      <button aria-disabled={pending || undefined}>{says.write}</button>
    </form>
  )
}
