'use client'

import { Alert } from '@/components/ui/alert.client'
import { restoreDraft } from '@/components/ui/draft'
import { Icon } from '@/components/ui/icon'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { reportAction } from '@/magazine/moderation/actions'
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
      <What says={says} error={errors?.words} value={typed?.words ?? kept} />
      <div className="row">
        <Submit label={pending ? says.sending : says.send} pending={pending} />
        <a href={back}>{says.back}</a>
      </div>
    </form>
  )
}

type WhatProps = { says: ReportWords; error?: string; value?: string }

const What = ({ says, error, value }: WhatProps) => (
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
      ref={restoreDraft}
      dir="auto"
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? 'words-hint words-error' : 'words-hint'}
    />
  </div>
)
