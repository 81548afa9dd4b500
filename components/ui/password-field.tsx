import type { ComponentProps } from 'react'
import { Field } from './field'

type Props = Omit<ComponentProps<typeof Field>, 'type' | 'value' | 'children' | 'name'> & {
  name?: string
  autoComplete: 'current-password' | 'new-password'
  /** The button's word, and unseen what it shows. */
  show: { word: string; rest: string }
}

/** A password, which never comes back in a page. paper/show-secret.ts shows it; without script there is no button. */
export const PasswordField = ({ name = 'password', id = name, show, ...rest }: Props) => (
  <Field name={name} id={id} type="password" {...rest}>
    <button type="button" className="show-secret" aria-controls={id} aria-pressed="false">
      {show.word}
      <span className="unseen"> {show.rest}</span>
    </button>
  </Field>
)
