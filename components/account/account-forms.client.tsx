'use client'

import type { ReactNode } from 'react'
import { PeopleForm } from '@/components/people/people-form.client'
import { Field } from '@/components/ui/field'
import { Submit } from '@/components/ui/submit'
import { keepCommentsAction, leaveAction, makeArchiveAction, stayAction } from '@/magazine/account/actions'
import type { LeavingChoice } from '@/magazine/account/rules'

/** Asks for an archive. */
export const ArchiveForm = ({ label, wrong }: { label: string; wrong: string }) => (
  <PeopleForm action={makeArchiveAction} carried={{}} wrong={() => wrong}>
    {({ pending }) => <Submit label={label} pending={pending} quiet />}
  </PeopleForm>
)

type LeaveProps = {
  words: LeavingChoice
  hasPassword: boolean
  says: Record<'button' | 'wrong' | 'name' | 'nameHint' | 'password' | 'passwordHint', string>
}

/** Leaves, once the name is typed and it is sure who asks. */
export const LeaveForm = ({ words, hasPassword, says }: LeaveProps) => (
  <PeopleForm action={leaveAction} carried={{ words }} wrong={() => says.wrong}>
    {({ errors, typed, pending }) => (
      <>
        <Field
          name="confirm"
          label={says.name}
          hint={says.nameHint}
          error={errors.confirm}
          value={typed.confirm}
          autoComplete="off"
        />
        {hasPassword && (
          <Field
            name="password"
            type="password"
            label={says.password}
            hint={says.passwordHint}
            error={errors.password}
            autoComplete="current-password"
          />
        )}
        <div className="row danger-row">
          <Submit label={says.button} pending={pending} />
        </div>
      </>
    )}
  </PeopleForm>
)

/** Keeps the ticked ones of the comments within it. */
export const KeepForm = ({
  after,
  says,
  children,
}: {
  after?: string
  says: Record<'button' | 'wrong', string>
  children: ReactNode
}) => (
  <PeopleForm action={keepCommentsAction} carried={{ after }} wrong={() => says.wrong}>
    {({ pending }) => (
      <>
        {children}
        <div className="row">
          <Submit label={says.button} pending={pending} />
        </div>
      </>
    )}
  </PeopleForm>
)

/** Stays. */
export const StayForm = ({ label, wrong }: { label: string; wrong: string }) => (
  <PeopleForm action={stayAction} carried={{}} wrong={() => wrong}>
    {({ pending }) => <Submit label={label} pending={pending} />}
  </PeopleForm>
)
