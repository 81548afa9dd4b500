'use client'

import { Field } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import {
  addPasskeyAction,
  removePasskeyAction,
  secondFactorAction,
  signInByPasskeyAction,
} from '@/magazine/people/actions'
import type { FactorWords } from './factor-words'
import { PasskeyWay } from './passkey-way'
import { PeopleForm } from './people-form.client'

type Carried = { kept?: string; next?: string }

/** Signs in by a passkey. */
export const PasskeyForm = ({ carried, says }: { carried: Carried; says: FactorWords }) => (
  <PeopleForm action={signInByPasskeyAction} carried={carried} wrong={() => says.notSignedIn}>
    {() => <PasskeyWay ask="/sign-in/passkey" label={says.usePasskey} none={says.passkeyNone} fills quiet />}
  </PeopleForm>
)

/** Asks who has shown the first factor for a code, or a passkey. */
export const SecondForm = ({ carried, says }: { carried: Carried & { asked: string }; says: FactorWords }) => (
  <PeopleForm action={secondFactorAction} carried={carried} wrong={() => says.notSignedIn}>
    {({ errors, pending }) => (
      <>
        <Field name="code" label={says.code} hint={says.codeHint} error={errors.code} autoComplete="one-time-code" />
        <div className="row">
          <Submit label={says.signIn} pending={pending} />
        </div>
        <PasskeyWay ask="/sign-in/passkey" label={says.usePasskey} none={says.passkeyNone} quiet />
      </>
    )}
  </PeopleForm>
)

/** Adds a passkey. `asksPassword`: the session is not fresh enough to be believed alone. */
export const AddPasskeyForm = ({ asksPassword, says }: { asksPassword: boolean; says: FactorWords }) => (
  <PeopleForm action={addPasskeyAction} carried={{}} wrong={() => says.notChanged}>
    {() => (
      <>
        <Field name="name" id="passkey-name" label={says.passkeyName} hint={says.passkeyNameHint} />
        {asksPassword && (
          <Field
            name="password"
            id="passkey-password"
            type="password"
            label={says.passwordNow}
            hint={says.passwordNowHint}
            autoComplete="current-password"
          />
        )}
        <PasskeyWay ask="/account/passkey" label={says.addPasskey} none={says.passkeyNone} quiet />
      </>
    )}
  </PeopleForm>
)

type Removed = { passkey: string; label: string; named: string; asksPassword: boolean; says: FactorWords }

/** Removes a passkey. */
export const RemovePasskeyForm = ({ passkey, label, named, asksPassword, says }: Removed) => (
  <PeopleForm action={removePasskeyAction} carried={{ passkey }} wrong={() => says.notChanged}>
    {({ errors, pending }) => (
      <>
        {asksPassword && (
          <Field
            name="password"
            id={`remove-${passkey}`}
            type="password"
            label={says.passwordNow}
            error={errors.password}
            autoComplete="current-password"
          />
        )}
        <button className="button quiet" aria-label={named} aria-disabled={pending || undefined}>
          {label}
        </button>
      </>
    )}
  </PeopleForm>
)
