import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { Labelled } from './labelled'

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

/** A line of a form. */
export const Field = ({ name, type = 'text', autoComplete, value, id = name, ...words }: Props) => (
  <Labelled
    id={id}
    {...words}
    renderControl={described => (
      <input
        type={type}
        name={name}
        autoComplete={autoComplete}
        defaultValue={value}
        dir={directions[type]}
        {...described}
      />
    )}
  />
)

/** Words run as they are written, an address as addresses do, whichever way the page runs. */
const directions: Record<string, 'auto' | 'ltr'> = { text: 'auto', email: 'ltr' }
