import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, startTransition, useActionState, useContext, useEffect } from 'react'
import { emptySent } from './draft'
import { ErrorWords } from './error-words.client'

type Answer = {
  errors?: Record<string, string>
  typed?: Record<string, string>
  done?: Record<string, string | number>
  go?: string
  /** Something to look at before it is sent for good: its form knows what. */
  preview?: unknown
  /** None came: the magazine could not be reached, or is another by now. */
  lost?: boolean
}
type Action = (before: Answer, data: FormData) => Promise<Answer>
type Sent = { form: HTMLFormElement; data: FormData }

/**
 * A form on its way. Without JavaScript it posts to the action itself, by `action`. With it `send` does, and touches
 * nothing that is typed until an answer is there; that none comes is an answer too, and never breaks the page.
 */
export function useSending(action: Action) {
  const { lost } = useContext(ErrorWords)
  const [posted, post] = useActionState<Answer, FormData>(action, {})
  const [answer, act, pending] = useActionState<Answer | undefined, Sent>(async (_, { form, data }) => {
    try {
      return settled(form, data, await action({}, data))
    } catch (error) {
      unstable_rethrow(error) // what Next throws to lead elsewhere is not lost
      return { errors: { form: lost }, lost: true }
    }
  }, undefined)
  const state = answer ?? posted
  useEffect(() => {
    if (state.go) location.assign(state.go)
  }, [state.go])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault() // else React empties the form, and its selects, before an answer is there
    const form = event.currentTarget
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => act({ form, data }))
  }
  const sendOnce = (event: FormEvent<HTMLFormElement>) => (pending ? event.preventDefault() : send(event))
  return { state, pending, action: post, send, sendOnce }
}

function settled(form: HTMLFormElement, data: FormData, answer: Answer) {
  if (answer.done) emptySent(form, data)
  if (answer.errors)
    for (const secret of form.querySelectorAll<HTMLInputElement>('input[autocomplete$="-password"]')) secret.value = ''
  return answer
}
