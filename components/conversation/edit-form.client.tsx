'use client'

import { useEffect } from 'react'
import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { editCommentAction } from '@/magazine/conversation/actions'
import { Cancel } from './cancel'
import { useDiscussion } from './discussion.client'
import { TypedCount } from './typed-count'
import { WordsField } from './words-field.client'

type Props = {
  id: number
  /** As they stand now. */
  words: string
  focused?: boolean
  /** Closes the form where it was opened on the page; `back` leads away from a page of its own. */
  leave?: () => void
  back?: string
}

/** The form that changes what one has said. */
export function EditForm({ id, words, focused, leave, back }: Props) {
  const { address, language, says } = useDiscussion()
  const { state, pending, action, sendOnce } = useSending(editCommentAction)
  const { errors, typed, done } = state
  useEffect(() => {
    if (!done) return
    if (leave) leave()
    else location.assign(String(done.place))
  }, [done, leave])
  const field = `your-changes-${id}`
  return (
    <form className="form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notSaved} errors={errors} idOf={() => field} />
      <input type="hidden" name="comment" value={id} />
      <WordsField
        id={field}
        label={says.editing}
        value={typed?.words ?? words}
        error={errors?.words}
        focused={focused}
        whole
      />
      <div className="row">
        <Submit label={pending ? says.posting : says.save} pending={pending} to={address} />
        <Cancel leave={leave} back={back} label={says.cancel} />
        <TypedCount of={field} says={says} language={language}>
          {says.hint}
        </TypedCount>
      </div>
    </form>
  )
}
