'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import { Alert } from '@/components/ui/alert'
import { Unsent } from '@/components/ui/unsent.client'
import type { FormState } from '@/magazine/people/action'
import type { PeopleWords } from './words'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What goes along unseen: where to come back to, words on the way. */
  carried: Record<string, string | undefined>
  says: PeopleWords
  /** The alert's title, given how many things are wrong. */
  wrong: (count: number) => string
  children: (state: Required<Pick<FormState, 'errors' | 'typed'>> & { pending: boolean }) => ReactNode
}

/** The frame of the forms on the way in: what is wrong on top, then fields and buttons. */
export const PeopleForm = (props: Props) => (
  <Unsent words={() => ''} says={props.says.unsent}>
    <Frame {...props} />
  </Unsent>
)

function Frame({ action, carried, wrong, children }: Props) {
  const [{ errors = {}, typed = {}, go }, act, pending] = useActionState<FormState, FormData>(action, {})
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  return (
    <form className="form" action={act} noValidate>
      <Alert title={wrong(Object.keys(errors).length)} errors={errors} />
      {Object.entries(carried).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children({ errors, typed, pending })}
    </form>
  )
}
