type Props = {
  label: string
  /** While the form is on its way it stays in place, but a second press sends nothing. */
  pending?: boolean
  quiet?: boolean
  /** Where it posts, if not to the page as it is, whose fragment would lead the answer elsewhere. */
  to?: string
  name?: string
  value?: string
}

/** The button that sends a form. It is never disabled, so that focus stays on it. */
export const Submit = ({ label, pending, quiet, to, name, value }: Props) => (
  <button
    className={quiet ? 'button quiet' : 'button'}
    name={name}
    value={value}
    formAction={to}
    aria-disabled={pending || undefined}
  >
    {label}
  </button>
)
