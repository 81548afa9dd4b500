import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { Icon } from './icon'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string
  type?: HTMLInputTypeAttribute
  autoComplete?: string
  /** What stands in it at first: the words given back. Never a password. */
  value?: string
  /** The element's id, if the name alone is not the only one on the page. */
  id?: string
  /** What stands behind the control. */
  children?: ReactNode
}

/** A line of a form: label, hint, error, control, in the order in which they are heard. */
export function Field({ name, label, hint, error, type = 'text', autoComplete, value, id = name, children }: Props) {
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="soft hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <Icon name="wrong" />
          {error}
        </p>
      )}
      <input
        type={type}
        id={id}
        name={name}
        autoComplete={autoComplete}
        defaultValue={value}
        dir={type === 'text' ? 'auto' : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={said || undefined}
      />
      {children}
    </div>
  )
}
