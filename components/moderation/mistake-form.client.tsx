'use client'

import { Alert } from '@/components/ui/alert.client'
import { Field } from '@/components/ui/field'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { reportMistakeAction } from '@/magazine/moderation/actions'
import type { MistakeWords } from './mistake-words'
import { WhatField } from './what-field'

export type Place = { number: number; begins: string }

type Props = {
  article: string
  /** Of the text whose paragraphs these are. */
  version: number
  places: Place[]
  /** Of the paragraphs' language. */
  attributes: { lang?: string; dir?: 'ltr' | 'rtl' }
  /** The paragraph chosen at first: 0 is none. */
  chosen: number
  /** What was written before signing in. */
  kept?: string
  says: MistakeWords
}

/** Tells the editors what is wrong in an article. */
export function MistakeForm({ article, version, places, attributes, chosen, kept, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(reportMistakeAction)
  const { errors, typed } = state
  return (
    <form className="form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notSent} errors={errors} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="version" value={version} />
      <div className="field">
        <label htmlFor="paragraph">{says.where}</label>
        <select id="paragraph" name="paragraph" defaultValue={typed?.paragraph ?? chosen}>
          <option value={0}>{says.somewhere}</option>
          {places.map(({ number, begins }) => (
            <option key={number} value={number} {...attributes}>
              {begins}
            </option>
          ))}
        </select>
      </div>
      <WhatField label={says.what} error={errors?.words} value={typed?.words ?? kept} />
      <Field name="credit" label={says.credit} hint={says.creditHint} error={errors?.credit} value={typed?.credit} />
      <div className="row">
        <Submit label={pending ? says.sending : says.send} pending={pending} />
        <a href={`/articles/${article}`}>{says.back}</a>
      </div>
    </form>
  )
}
