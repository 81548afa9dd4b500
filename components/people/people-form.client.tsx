'use client'

import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import type { FormState } from '@/magazine/people/action'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What goes along unseen: where to come back to, words on the way. */
  carried: Record<string, string | undefined>
  /** The alert's title, given how many things are wrong. */
  wrong: (count: number) => string
  children: (state: Required<Pick<FormState, 'errors' | 'typed'>> & { pending: boolean }) => ReactNode
}

/** The frame of the forms on the way in: what is wrong on top, then fields and buttons. */
export function PeopleForm({ action: act, carried, wrong, children }: Props) {
  const { state, pending, action, sendOnce } = useSending(act)
  const { errors = {}, typed = {} } = state
  return (
    <form className="form" action={action} onSubmit={sendOnce} noValidate>
      <Alert title={wrong(Object.keys(errors).length)} errors={state.errors} />
      {Object.entries(carried).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children({ errors, typed, pending })}
    </form>
  )
}
