'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { useSending } from '@/components/ui/sending'
import { decideAction } from '@/magazine/moderation/actions'
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
export function CardJudged({ item, place, says, keep, release, tell }: Props) {
  const { state, pending, action, sendOnce } = useSending(decideAction)
  const [receipt, setReceipt] = useState<string>()
  const { errors, typed, done, lost } = state
  useEffect(() => {
    if (errors) keep(item)
    else if (done) release(item.id)
  }, [errors, done, item, keep, release])
  const send = (event: FormEvent<HTMLFormElement>) => {
    sendOnce(event)
    if (pending) return
    const form = event.currentTarget
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter)
    const isReject = data.get('decision') === 'reject'
    const sentence = item.receipts[isReject ? 'reject' : 'approve']
    if (!isReject || data.get('reason')) moveOn(form)
    setReceipt(!isReject || data.get('reason') ? sentence : undefined)
    tell(sentence)
  }
  const isAway = pending && receipt !== undefined
  return (
    <article id={`comment-${item.id}`} className="card" tabIndex={-1}>
      {isAway && <p className="receipt">{receipt}</p>}
      <div hidden={isAway}>
        {item.inside}
        {errors?.form && !lost ? (
          <NotDecided errors={errors} note={typed?.note} back={place.address} says={says} />
        ) : (
          <DecideForm {...{ item, place, says, errors, typed, pending, action }} onSubmit={send} />
        )}
      </div>
    </article>
  )
}

/** To the next card, so that whoever decides by keyboard stays at their place; from the only one to the queue's name. */
function moveOn(form: HTMLElement) {
  const card = form.closest('article')
  const next = card?.nextElementSibling ?? card?.previousElementSibling ?? document.querySelector('h1')
  if (next instanceof HTMLElement) next.focus()
}
