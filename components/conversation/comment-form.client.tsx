'use client'

import { useEffect } from 'react'
import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { postCommentAction } from '@/magazine/conversation/actions'
import type { FormState } from '@/magazine/people/action'
import { Cancel } from './cancel'
import { useDiscussion } from './discussion.client'
import { Posting } from './posting.client'
import { Previewed } from './previewed'
import { useServerDraft } from './save-draft'
import { TypedCount } from './typed-count'
import { WordsField } from './words-field.client'

type Props = {
  /** The comment it answers; without one it begins a thread. */
  parent?: number
  /** The paragraph it is about, in this version of the text. */
  about?: { paragraph: number; version: number }
  /** What was written before signing in, not yet posted. */
  kept?: string
  /** It was just asked for, so that one can write at once. */
  focused?: boolean
  /** Closes the form where it was opened on the page; `back` leads away from a page of its own. */
  leave?: () => void
  back?: string
}

/** The form for a comment or a reply. Whatever happens on the way, the words typed stay on the page. */
export function CommentForm({ parent, about, kept, focused, leave, back }: Props) {
  const { slug, address, language, says, member } = useDiscussion()
  const { state, pending, action, sendOnce } = useSending(postCommentAction)
  const { errors, typed, done } = state
  useArrival(done, leave)
  const id = parent === undefined ? 'your-comment' : yourReply(parent)
  // A passage has no draft of its own on the server: what is begun there waits in the browser.
  useServerDraft(id, about ? undefined : member && { article: slug, parent })
  const send = parent === undefined ? says.postComment : says.postReply
  return (
    <form className="form" action={action} onSubmit={sendOnce}>
      <Alert title={says.notPosted} errors={errors} idOf={() => id} />
      <input type="hidden" name="article" value={slug} />
      <About parent={parent} about={about} />
      {member && <input type="hidden" name="key" value={`${member.formKey}-${parent ?? 0}`} />}
      <WordsField
        id={id}
        label={parent === undefined ? says.yourComment : says.yourReply}
        value={typed?.words ?? kept ?? (about ? undefined : member?.drafts[parent ?? 0])}
        error={errors?.words}
        focused={focused}
      />
      <div className="row">
        <Submit label={pending ? says.posting : send} pending={pending} to={address} />
        <Submit label={says.preview} pending={pending} to={address} name="way" value="preview" quiet />
        <Cancel leave={leave} back={back} label={says.cancel} />
        <TypedCount of={id} says={says} language={language}>
          {says.hint}
        </TypedCount>
      </div>
      <Previewed preview={state.preview} title={says.previewed} />
      {member && <Posting name={member.name} you={says.you} posting={says.posting} />}
      <p className="unseen" role="status">
        {done && !pending ? says.posted : ''}
      </p>
    </form>
  )
}

const About = ({ parent, about }: Pick<Props, 'parent' | 'about'>) => (
  <>
    {parent !== undefined && <input type="hidden" name="parent" value={parent} />}
    {about && <input type="hidden" name="paragraph" value={about.paragraph} />}
    {about && <input type="hidden" name="version" value={about.version} />}
  </>
)

/** The field of a reply, as an element of the page. */
export const yourReply = (parent: number) => `your-reply-${parent}`

/** Goes to what was just posted where it is on the page, else to its own place. */
function useArrival(done: FormState['done'], leave?: () => void) {
  useEffect(() => {
    if (!done) return
    if (!document.getElementById(`comment-${done.comment}`)) return location.assign(String(done.place))
    location.hash = `comment-${done.comment}`
    leave?.()
  }, [done, leave])
}
