type Props = {
  /** Closes the form where it was opened on the page; `back` leads away from a page of its own. */
  leave?: () => void
  back?: string
  label: string
}

/** The ways out of a form, if it has any. */
export const Cancel = ({ leave, back, label }: Props) => (
  <>
    {leave && (
      <button type="button" className="button quiet" onClick={leave}>
        {label}
      </button>
    )}
    {back && (
      <a className="button quiet" href={back}>
        {label}
      </a>
    )}
  </>
)
