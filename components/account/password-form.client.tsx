'use client'

import { PeopleForm } from '@/components/people/people-form.client'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { changePasswordAction } from '@/magazine/account/actions'
import type { AccountWords } from './words'

type Props = {
  /** Whether there is one now: who comes by link or provider has none. */ hasPassword: boolean
  says: AccountWords
}

/** Chooses another password, or a first one. */
export const PasswordForm = ({ hasPassword, says }: Props) => (
  <PeopleForm action={changePasswordAction} carried={{}} wrong={count => says.wrong[count - 1] ?? ''}>
    {({ errors, pending }) => (
      <>
        <div className="twin">
          {hasPassword && (
            <PasswordField
              name="passwordNow"
              label={says.passwordNow}
              error={errors.passwordNow}
              autoComplete="current-password"
              show={says.show}
            />
          )}
          <PasswordField
            label={says.newPassword}
            hint={says.passwordEnds}
            error={errors.password}
            autoComplete="new-password"
            show={says.show}
          />
        </div>
        <div className="row">
          <Submit label={says.changePassword} pending={pending} quiet />
        </div>
      </>
    )}
  </PeopleForm>
)
