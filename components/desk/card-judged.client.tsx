'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Unsent } from '@/components/ui/unsent.client'
import { decideAction } from '@/magazine/moderation/actions'
import type { FormState } from '@/magazine/people/action'
import { DecideForm } from './decide-form'
import type { Item, Place } from './item'
import { NotDecided } from './not-decided'
import type { DeskWords } from './says'

type Props = {
  item: Item
  place: Place
  says: DeskWords
  /** Keeps the card on the page, or lets it go where its queue has it. */
  keep: (item: Item) => void
  release: (id: number) => void
  tell: (sentence: string) => void
}

/** A comment to decide on. The decision is seen at once; a refusal brings the card back, with the note. */
export function CardJudged(props: Props) {
  const note = useRef('')
  return (
    <Unsent words={() => note.current} says={props.says.unsent}>
      <Judged {...props} onNote={text => (note.current = text)} />
    </Unsent>
  )
}

function Judged({ item, place, says, keep, release, tell, onNote }: Props & { onNote: (text: string) => void }) {
  const [state, act, pending] = useActionState<FormState, FormData>(decideAction, {})
  const [receipt, setReceipt] = useState<string>()
  const { errors, typed, done, go } = state
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  useEffect(() => {
    if (errors) keep(item)
    else if (done) release(item.id)
  }, [errors, done, item, keep, release])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault() // else React empties the form, and its select, before an answer is there
    if (pending) return
    const form = event.currentTarget
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter)
    const isReject = data.get('decision') === 'reject'
    const sentence = item.receipts[isReject ? 'reject' : 'approve']
    if (!isReject || data.get('reason')) moveOn(form)
    setReceipt(!isReject || data.get('reason') ? sentence : undefined)
    tell(sentence)
    startTransition(() => act(data))
  }
  const isAway = pending && receipt !== undefined
  return (
    <article id={`comment-${item.id}`} className="card" tabIndex={-1}>
      {isAway && <p className="receipt">{receipt}</p>}
      <div hidden={isAway}>
        {item.inside}
        {errors?.form ? (
          <NotDecided errors={errors} note={typed?.note} back={place.address} says={says} />
        ) : (
          <DecideForm {...{ item, place, says, errors, typed, pending, onNote }} action={act} onSubmit={send} />
        )}
      </div>
    </article>
  )
}

/** To the next card, so that whoever decides by keyboard stays at their place. */
function moveOn(form: HTMLElement) {
  const card = form.closest('article')
  const next = card?.nextElementSibling ?? card?.previousElementSibling
  if (next instanceof HTMLElement) next.focus()
}
