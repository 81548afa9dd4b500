'use client'

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { deleteCommentAction, restoreCommentAction } from '@/magazine/conversation/actions'
import { editAddress } from '@/magazine/conversation/rules'
import { useDiscussion } from './discussion.client'
import { EditForm } from './edit-form.client'

type Props = {
  id: number
  /** What it says now, while that can be changed. */
  words?: string
  /** What stands before and behind the tools of one's own. */
  children?: ReactNode
  after?: ReactNode
}

/** What one can do with what one has said. */
export function OwnTools({ id, words, children, after }: Props) {
  const { slug, says } = useDiscussion()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }, [])
  const edit = (event: MouseEvent) => {
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <div className="tools">
        {children}
        {words !== undefined && (
          <form action={editAddress(slug, id)}>
            <button ref={button} onClick={edit} aria-expanded={open}>
              {says.edit}
            </button>
          </form>
        )}
        <Press id={id} deed={deleteCommentAction} label={says.delete} />
        {after}
      </div>
      {open && words !== undefined && <EditForm id={id} words={words} focused leave={close} />}
    </>
  )
}

/** Brings back what one deleted a moment ago. */
export const Restore = ({ id }: { id: number }) => {
  const { says } = useDiscussion()
  return <Press id={id} deed={restoreCommentAction} label={says.undo} />
}

type PressProps = { id: number; deed: typeof deleteCommentAction; label: string }

function Press({ id, deed, label }: PressProps) {
  const { state, pending, action, sendOnce } = useSending(deed)
  return (
    <form action={action} onSubmit={sendOnce}>
      <input type="hidden" name="comment" value={id} />
      <button aria-disabled={pending || undefined}>{label}</button>
      <Wrong errors={state.errors} />
    </form>
  )
}
