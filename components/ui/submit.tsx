type Props = {
  label: string
  /** While the form is on its way it stays in place, but a second press sends nothing. */
  pending?: boolean
  quiet?: boolean
  name?: string
  value?: string
}

/** The button that sends a form. It is never disabled, so that focus stays on it. */
export const Submit = ({ label, pending, quiet, name, value }: Props) => (
  <button className={quiet ? 'button quiet' : 'button'} name={name} value={value} aria-disabled={pending || undefined}>
    {label}
  </button>
)
