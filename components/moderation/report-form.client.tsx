'use client'

import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { reportAction } from '@/magazine/moderation/actions'
import type { ReportWords } from './report-words'
import { WhatField } from './what-field'

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
export function ReportForm({ article, comment, back, kept, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(reportAction)
  const { errors, typed } = state
  return (
    <form className="form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notSent} errors={errors} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="comment" value={comment} />
      <div className="field">
        <label htmlFor="guideline">{says.guideline}</label>
        <select id="guideline" name="guideline" defaultValue={typed?.guideline ?? ''}>
          <option value="">{says.somethingElse}</option>
          {says.rules.map(({ slug, name }) => (
            <option key={slug} value={slug} {...says.rulesIn}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <WhatField label={says.what} hint={says.whatHint} error={errors?.words} value={typed?.words ?? kept} />
      <div className="row">
        <Submit label={pending ? says.sending : says.send} pending={pending} />
        <a href={back}>{says.back}</a>
      </div>
    </form>
  )
}
