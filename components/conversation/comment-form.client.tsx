'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Submit } from '@/components/ui/submit'
import { Unsent } from '@/components/ui/unsent.client'
import { postCommentAction } from '@/magazine/conversation/actions'
import type { FormState } from '@/magazine/people/action'
import { useDiscussion } from './discussion.client'
import { Posting } from './posting.client'
import { WordsField } from './words-field.client'

type Props = {
  /** The comment it answers; without one it begins a thread. */
  parent?: number
  /** What was written before signing in, not yet posted. */
  kept?: string
  /** It was just asked for, so that one can write at once. */
  focused?: boolean
  /** Closes the form where it was opened on the page; `back` leads away from a page of its own. */
  leave?: () => void
  back?: string
}

/** The form for a comment or a reply. Whatever happens on the way, the words typed stay on the page. */
export function CommentForm(props: Props) {
  const { says } = useDiscussion()
  const typed = useRef(props.kept ?? '')
  return (
    <Unsent words={() => typed.current} says={says.unsent}>
      <Fields {...props} written={() => typed.current} onType={words => (typed.current = words)} />
    </Unsent>
  )
}

type FieldsProps = Omit<Props, 'kept'> & { written: () => string; onType: (words: string) => void }

function Fields({ parent, focused, leave, back, written, onType }: FieldsProps) {
  const { slug, says, member } = useDiscussion()
  const [{ errors, typed, done, go }, act, pending] = useActionState<FormState, FormData>(postCommentAction, {})
  const [first] = useState(written)
  useArrival({ done, go }, leave)
  const id = parent === undefined ? 'your-comment' : `your-reply-${parent}`
  const send = parent === undefined ? says.postComment : says.postReply
  return (
    <form className="form" action={act} onSubmit={event => pending && event.preventDefault()}>
      <Alert title={says.notPosted} errors={errors} idOf={() => id} />
      <input type="hidden" name="article" value={slug} />
      {parent !== undefined && <input type="hidden" name="parent" value={parent} />}
      {member && <input type="hidden" name="key" value={`${member.formKey}-${parent ?? 0}`} />}
      <WordsField
        id={id}
        label={parent === undefined ? says.yourComment : says.yourReply}
        value={typed?.words ?? (done ? '' : first)}
        error={errors?.words}
        focused={focused}
        onType={onType}
      />
      <div className="row">
        <Submit label={pending ? says.posting : send} pending={pending} />
        <Cancel leave={leave} back={back} label={says.cancel} />
        <span className="soft" id={`${id}-hint`}>
          {says.hint}
        </span>
      </div>
      {member && <Posting name={member.name} you={says.you} posting={says.posting} />}
      <p className="unseen" role="status">
        {done && !pending ? says.posted : ''}
      </p>
    </form>
  )
}

const Cancel = ({ leave, back, label }: Pick<Props, 'leave' | 'back'> & { label: string }) => (
  <>
    {leave && (
      <button type="button" className="button quiet" onClick={leave}>
        {label}
      </button>
    )}
    {back && (
      <a className="button quiet" href={back}>
        {label}
      </a>
    )}
  </>
)

/** Goes where the action says; to what was just posted where it is on the page, else to its own place. */
function useArrival({ go, done }: FormState, leave?: () => void) {
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  useEffect(() => {
    if (!done) return
    if (!document.getElementById(`comment-${done.comment}`)) return location.assign(String(done.place))
    location.hash = `comment-${done.comment}`
    leave?.()
  }, [done, leave])
}
