'use client'

import { Alert } from '@/components/ui/alert.client'
import { Field } from '@/components/ui/field'
import { useSending } from '@/components/ui/sending'
import { showHeadlineAction } from '@/magazine/articles/actions'

type Props = {
  article: string
  /** What the headline would be in small letters, or is. */
  headline: string
  /** It is shown so already. */
  isSmall: boolean
  says: { headline: string; hint: string; show: string; asWritten: string; notShown: string }
}

/** An editor's switch of a headline in capitals: to small letters, which they can mend first, and back. */
export function HeadlineForm({ article, headline, isSmall, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(showHeadlineAction)
  const { errors, typed } = state
  return (
    <form className="form headline-form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notShown} errors={errors} />
      <input type="hidden" name="article" value={article} />
      <Field
        name="headline"
        label={says.headline}
        hint={says.hint}
        error={errors?.headline}
        value={typed?.headline ?? headline}
      />
      <div className="row">
        <button className="button quiet" name="shown" value="sentence" aria-disabled={pending || undefined}>
          {says.show}
        </button>
        {isSmall && (
          <button className="button quiet" name="shown" value="written" aria-disabled={pending || undefined}>
            {says.asWritten}
          </button>
        )}
      </div>
    </form>
  )
}
