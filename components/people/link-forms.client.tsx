'use client'

import { Field } from '@/components/ui/field'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { choosePasswordAction, confirmEmailAction, forgotAction, signInByLinkAction } from '@/magazine/people/actions'
import { PeopleForm } from './people-form.client'
import type { PeopleWords } from './words'

type Carried = { kept?: string; next?: string }
type Props = { carried: Carried & { link: string }; says: PeopleWords }

/** The button that a one-time link leads to: what opens links by itself, as mail programs do, presses none. */
export const LinkForm = ({ carried, says }: Props) => (
  <PeopleForm action={signInByLinkAction} carried={carried} wrong={() => says.notSignedIn}>
    {({ pending }) => <Submit label={says.signIn} pending={pending} />}
  </PeopleForm>
)

/** Confirms that an address is the member's. */
export const ConfirmForm = ({ carried, says }: Props) => (
  <PeopleForm action={confirmEmailAction} carried={carried} wrong={count => says.toMend[count - 1] ?? ''}>
    {({ pending }) => <Submit label={says.confirm} pending={pending} />}
  </PeopleForm>
)

/** Asks for a link to choose a new password. */
export const ForgotForm = ({ carried, says }: { carried: Carried; says: PeopleWords }) => (
  <PeopleForm action={forgotAction} carried={carried} wrong={count => says.toMend[count - 1] ?? ''}>
    {({ errors, typed, pending }) => (
      <>
        <Field
          name="email"
          type="email"
          label={says.email}
          error={errors.email}
          value={typed.email}
          autoComplete="email"
        />
        <div className="row">
          <Submit label={says.emailLink} pending={pending} />
        </div>
      </>
    )}
  </PeopleForm>
)

/** Sets a new password. */
export const NewPasswordForm = ({ carried, says }: Props) => (
  <PeopleForm action={choosePasswordAction} carried={carried} wrong={count => says.toMend[count - 1] ?? ''}>
    {({ errors, pending }) => (
      <>
        <PasswordField
          label={says.newPassword}
          hint={says.passwordHint}
          error={errors.password}
          autoComplete="new-password"
          show={says.show}
        />
        <div className="row">
          <Submit label={says.savePassword} pending={pending} />
        </div>
      </>
    )}
  </PeopleForm>
)
