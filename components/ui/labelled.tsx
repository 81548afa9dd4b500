import type { ReactNode } from 'react'
import { Icon } from './icon'

type Described = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }
type Props = {
  id: string
  label: string
  hint?: string
  error?: string
  /** The control, given what ties it to its words. */
  renderControl: (described: Described) => ReactNode
  /** What stands behind the control. */
  children?: ReactNode
}

/** A control of a form with its words: label, hint, error, control, in the order in which they are heard. */
export function Labelled({ id, label, hint, error, renderControl, children }: Props) {
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
      {renderControl({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': said || undefined })}
      {children}
    </div>
  )
}
