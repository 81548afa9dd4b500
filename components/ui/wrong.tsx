import { Icon } from './icon'

/** What is wrong with a form that is one button, beside it; focus stays on the button, to press it again. */
export const Wrong = ({ errors }: { errors?: Record<string, string> }) =>
  errors && (
    // Where no script runs, the page comes back and would open at its top.
    <p className="error" role="alert" tabIndex={-1} autoFocus>
      <Icon name="wrong" />
      {Object.values(errors).join(' ')}
    </p>
  )
