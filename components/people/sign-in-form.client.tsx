'use client'

import { Field } from '@/components/ui/field'
import { PasswordField } from '@/components/ui/password-field'
import { Submit } from '@/components/ui/submit'
import { signInAction } from '@/magazine/people/actions'
import { PeopleForm } from './people-form.client'
import type { PeopleWords } from './words'

type Props = { carried: { kept?: string; next?: string }; forgot: string; says: PeopleWords }

/** Signs in by password, or asks for a link by mail. */
export const SignInForm = ({ carried, forgot, says }: Props) => (
  <PeopleForm action={signInAction} carried={carried} wrong={() => says.notSignedIn}>
    {({ errors, typed, pending }) => (
      <>
        <Field
          name="email"
          type="email"
          label={says.email}
          error={errors.email}
          value={typed.email}
          autoComplete="username webauthn"
        />
        <PasswordField label={says.password} error={errors.password} autoComplete="current-password" show={says.show} />
        <div className="row">
          <Submit label={says.signIn} pending={pending} />
          <a href={forgot}>{says.forgot}</a>
        </div>
        <p className="soft">{says.withoutPassword}</p>
        <div className="row">
          <Submit label={says.emailLink} pending={pending} name="way" value="link" quiet />
        </div>
      </>
    )}
  </PeopleForm>
)
