import type { FormEvent } from 'react'
import { Alert } from '@/components/ui/alert.client'
import { Icon } from '@/components/ui/icon'
import type { Item, Place } from './item'
import type { DeskWords } from './says'

type Props = {
  item: Item
  place: Place
  says: DeskWords
  errors?: Record<string, string>
  typed?: Record<string, string>
  pending: boolean
  action: (data: FormData) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** The decision on a card: Approve at one end, Reject behind its reason at the other, so that no hand slips. */
export function DecideForm({ item, place, says, errors, typed, pending, action, onSubmit }: Props) {
  const { id, seen, mayReject } = item
  return (
    <form className="decide" action={action} onSubmit={onSubmit}>
      <Alert title={says.notDecided} errors={errors} idOf={field => `${fields[field] ?? 'comment'}-${id}`} />
      <input type="hidden" name="comment" value={id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <input type="hidden" name="lastDecision" value={seen.decision} />
      <input type="hidden" name="lastReport" value={seen.report} />
      <input type="hidden" name="queue" value={place.queue} />
      {place.after && <input type="hidden" name="after" value={place.after} />}
      <div className="decide-yes">
        <button className="go" name="decision" value="approve" aria-disabled={pending || undefined}>
          {pending ? says.saving : says.approve}
        </button>
      </div>
      {mayReject && (
        <div className="decide-no">
          <Reason id={`reason-${id}`} says={says} error={errors?.reason} value={typed?.reason} />
          <Note id={`note-${id}`} says={says} error={errors?.note} value={typed?.note} />
          <button className="stop" name="decision" value="reject" aria-disabled={pending || undefined}>
            {says.reject}
          </button>
        </div>
      )}
    </form>
  )
}

const fields: Record<string, string> = { reason: 'reason', note: 'note' }

type FieldProps = { id: string; says: DeskWords; error?: string; value?: string }

const Reason = ({ id, says, error, value }: FieldProps) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    <label htmlFor={id}>{says.reason}</label>
    <Wrong id={id} error={error} />
    <select
      id={id}
      name="reason"
      defaultValue={value ?? ''}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <option value="">—</option>
      {says.rules.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  </div>
)

const Note = ({ id, says, error, value }: FieldProps) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    <label htmlFor={id}>{says.note}</label>
    <Wrong id={id} error={error} />
    <textarea
      id={id}
      name="note"
      rows={1}
      dir="auto"
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    />
  </div>
)

const Wrong = ({ id, error }: { id: string; error?: string }) =>
  error && (
    <p className="error" id={`${id}-error`}>
      <Icon name="wrong" />
      {error}
    </p>
  )
