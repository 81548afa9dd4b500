'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { Submit } from '@/components/ui/submit'
import { Unsent } from '@/components/ui/unsent.client'
import { reportAction } from '@/magazine/moderation/actions'
import type { FormState } from '@/magazine/people/action'
import type { ReportWords } from './report-words'

type Props = {
  article: string
  comment: number
  /** The comment's own place. */
  back: string
  /** What was written before signing in. */
  kept?: string
  says: ReportWords
}

/** Tells the moderators what is wrong with a comment. */
export function ReportForm(props: Props) {
  const typed = useRef(props.kept ?? '')
  return (
    <Unsent words={() => typed.current} says={props.says.unsent}>
      <Fields {...props} onType={words => (typed.current = words)} />
    </Unsent>
  )
}

function Fields({ article, comment, back, kept, says, onType }: Props & { onType: (words: string) => void }) {
  const [{ errors, typed, go }, act, pending] = useActionState<FormState, FormData>(reportAction, {})
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault() // else React empties the form, and its select, before an answer is there
    const data = new FormData(event.currentTarget)
    if (!pending) startTransition(() => act(data))
  }
  return (
    <form className="form" action={act} onSubmit={send}>
      <Alert title={says.notSent} errors={errors} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="comment" value={comment} />
      <div className="field">
        <label htmlFor="guideline">{says.guideline}</label>
        <select id="guideline" name="guideline" defaultValue={typed?.guideline ?? ''}>
          <option value="">{says.somethingElse}</option>
          {says.rules.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <What says={says} error={errors?.words} value={typed?.words ?? kept} onType={onType} />
      <div className="row">
        <Submit label={pending ? says.sending : says.send} pending={pending} />
        <a href={back}>{says.back}</a>
      </div>
    </form>
  )
}

type WhatProps = { says: ReportWords; error?: string; value?: string; onType: (words: string) => void }

const What = ({ says, error, value, onType }: WhatProps) => (
  <div className="field">
    <label htmlFor="words">{says.what}</label>
    <p className="soft hint" id="words-hint">
      {says.whatHint}
    </p>
    {error && (
      <p className="error" id="words-error">
        <Icon name="wrong" />
        {error}
      </p>
    )}
    <textarea
      id="words"
      name="words"
      rows={4}
      dir="auto"
      defaultValue={value}
      onChange={event => onType(event.target.value)}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? 'words-hint words-error' : 'words-hint'}
    />
  </div>
)
