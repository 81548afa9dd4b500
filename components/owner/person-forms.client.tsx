'use client'

import { Alert } from '@/components/ui/alert.client'
import { Icon } from '@/components/ui/icon'
import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import {
  addNoteAction,
  endSessionsAction,
  letInAction,
  setRoleAction,
  shutOutAction,
  takeOffFactorAction,
} from '@/magazine/people/actions'
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

type NoteSays = { note: string; hint: string; write: string; wrong: string }
type NoteProps = { handle: string; says: NoteSays }

/** Writes something down about a member. */
export function NoteForm({ handle, says }: NoteProps) {
  const { state, pending, action, sendOnce } = useSending(addNoteAction)
  const { errors, typed } = state
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.wrong} errors={errors} idOf={() => 'words'} />
      <input type="hidden" name="handle" value={handle} />
      <NoteField id="words" says={says} error={errors?.words} typed={typed?.words} />
      <button aria-disabled={pending || undefined}>{says.write}</button>
    </form>
  )
}

/** Takes the second factor off, with a note. */
export function TakeOffForm({ handle, says }: NoteProps) {
  const { state, pending, action, sendOnce } = useSending(takeOffFactorAction)
  const { errors, typed } = state
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.wrong} errors={errors} idOf={() => 'why'} />
      <input type="hidden" name="handle" value={handle} />
      <NoteField id="why" says={says} error={errors?.why} typed={typed?.why} />
      <button className="stop" aria-disabled={pending || undefined}>
        {says.write}
      </button>
    </form>
  )
}

type FieldProps = { id: string; says: NoteSays; error?: string; typed?: string }

const NoteField = ({ id, says: { note, hint }, error, typed }: FieldProps) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    <label htmlFor={id}>{note}</label>
    <p className="by" id={`${id}-hint`}>
      {hint}
    </p>
    {error && (
      <p className="error" id={`${id}-error`}>
        <Icon name="wrong" />
        {error}
      </p>
    )}
    <textarea
      id={id}
      name={id}
      rows={3}
      dir="auto"
      defaultValue={typed}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    />
  </div>
)
