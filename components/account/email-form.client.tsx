'use client'

import { PeopleForm } from '@/components/people/people-form.client'
import { Field } from '@/components/ui/field'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { askForEmailAction, changeEmailAction } from '@/magazine/account/actions'
import type { AccountWords } from './words'

type Props = {
  /** Whether the password has to be shown: who has just signed in has shown it. */ asks: boolean
  says: AccountWords
}

/** Asks for another address. */
export const EmailForm = ({ asks, says }: Props) => (
  <PeopleForm action={askForEmailAction} carried={{}} wrong={count => says.wrong[count - 1] ?? ''}>
    {({ errors, typed, pending }) => (
      <>
        <Field
          name="email"
          type="email"
          label={says.newEmail}
          hint={says.emailNow}
          error={errors.email}
          value={typed.email}
          autoComplete="email"
        />
        {asks && (
          <PasswordField
            name="passwordForEmail"
            label={says.passwordNow}
            error={errors.passwordForEmail}
            autoComplete="current-password"
            show={says.show}
          />
        )}
        <div className="row">
          <Submit label={says.changeEmail} pending={pending} quiet />
        </div>
      </>
    )}
  </PeopleForm>
)

/** The button that the link in a letter leads to. */
export const ConfirmEmailForm = ({ link, says }: { link: string; says: { wrong: string; confirm: string } }) => (
  <PeopleForm action={changeEmailAction} carried={{ link }} wrong={() => says.wrong}>
    {({ pending }) => <Submit label={says.confirm} pending={pending} />}
  </PeopleForm>
)
