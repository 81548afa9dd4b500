'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { registerAction } from '@/magazine/people/actions'
import { PeopleForm } from './people-form.client'
import type { PeopleWords } from './words'

type Props = {
  carried: { kept?: string; next?: string; invitation?: string }
  says: PeopleWords
  /** What one agrees to. */
  children: ReactNode
}

/** Makes an account. */
export const RegisterForm = ({ carried, says, children }: Props) => (
  <PeopleForm action={registerAction} carried={carried} wrong={count => says.toMend[count - 1] ?? ''}>
    {({ errors, typed, pending }) => (
      <>
        <Field
          name="name"
          label={says.displayName}
          hint={says.nameHint}
          error={errors.name}
          value={typed.name}
          autoComplete="nickname"
        />
        <Field
          name="email"
          type="email"
          label={says.email}
          hint={says.emailHint}
          error={errors.email}
          value={typed.email}
          autoComplete="email"
        />
        <PasswordField
          label={says.password}
          hint={says.passwordHint}
          error={errors.password}
          autoComplete="new-password"
          show={says.show}
        />
        {children}
        <div className="row">
          <Submit label={says.createAccount} pending={pending} />
        </div>
      </>
    )}
  </PeopleForm>
)
