'use client'

import { Field } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import {
  beginAppAction,
  confirmAppAction,
  keepCodesAction,
  proveSessionAction,
  removeAppAction,
} from '@/magazine/people/actions'
import type { FactorWords } from './factor-words'
import { PasskeyWay } from './passkey-way'
import { PeopleForm } from './people-form.client'

type Props = { says: FactorWords }
type Believed = Props & { asksPassword: boolean }

const PasswordNow = ({ says, error }: Props & { error?: string }) => (
  <Field
    name="password"
    type="password"
    label={says.passwordNow}
    hint={says.passwordNowHint}
    error={error}
    autoComplete="current-password"
  />
)

/** Begins to set an authenticator app up, or removes it. */
export const AppForm = ({ asksPassword, isThere, says }: Believed & { isThere: boolean }) => (
  <PeopleForm action={isThere ? removeAppAction : beginAppAction} carried={{}} wrong={() => says.notChanged}>
    {({ errors, pending }) => (
      <>
        {asksPassword && <PasswordNow says={says} error={errors.password} />}
        <div className="row">
          <Submit label={isThere ? says.removeApp : says.setUpApp} pending={pending} quiet />
        </div>
      </>
    )}
  </PeopleForm>
)

/** Ends setting it up by its first code; or shows the second factor, by a code or a passkey, in a session that began without. */
export const CodeForm = ({ confirms, says }: Props & { confirms: boolean }) => (
  <PeopleForm action={confirms ? confirmAppAction : proveSessionAction} carried={{}} wrong={() => says.notChanged}>
    {({ errors, pending }) => (
      <>
        <Field
          name="code"
          label={says.code}
          hint={confirms ? says.codeNow : says.codeHint}
          error={errors.code}
          autoComplete="one-time-code"
        />
        <div className="row">
          <Submit label={confirms ? says.confirmApp : says.prove} pending={pending} />
        </div>
        {!confirms && <PasskeyWay ask="/sign-in/passkey" label={says.usePasskey} none={says.passkeyNone} quiet />}
      </>
    )}
  </PeopleForm>
)

/** New recovery codes, which count once their member has written them down. A refused form shows the same again. */
export const CodesForm = ({ offer, asksPassword, says }: Believed & { offer: { codes: string; seal: string } }) => (
  <PeopleForm action={keepCodesAction} carried={{}} wrong={() => says.notChanged}>
    {({ errors, typed, pending }) => {
      const { codes = offer.codes, seal = offer.seal } = typed
      return (
        <>
          <ul className="recovery-codes">
            {codes.split(' ').map(code => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <input type="hidden" name="codes" value={codes} />
          <input type="hidden" name="seal" value={seal} />
          {asksPassword && <PasswordNow says={says} error={errors.password} />}
          <div className="row">
            <Submit label={says.codesKept} pending={pending} />
          </div>
        </>
      )
    }}
  </PeopleForm>
)
