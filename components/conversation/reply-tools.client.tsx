'use client'

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { replyAddress, reportAddress } from '@/magazine/conversation/rules'
import { CommentForm, yourReply } from './comment-form.client'
import { useDiscussion } from './discussion.client'
import { OwnTools } from './own-tools.client'

type Props = {
  id: number
  /** One's own, with its words while one can change them. */
  mine?: { words?: string }
  /** The recommend form, or the count of one's own comment. */
  children: ReactNode
}

/** What stands under a comment. A member's form to answer opens there; without JavaScript it has a page of its own. */
export function ReplyTools({ id, mine, children }: Props) {
  const { slug, says, member } = useDiscussion()
  const [open, setOpen] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const close = useCallback(() => {
    setOpen(false)
    link.current?.focus({ preventScroll: true }) // what had focus is gone
  }, [])
  const answer = (event: MouseEvent) => {
    if (!member || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpen(true)
    document.getElementById(yourReply(id))?.focus()
  }
  const reply = (
    <a href={replyAddress(slug, id)} ref={link} onClick={answer}>
      {says.reply}
    </a>
  )
  return (
    <>
      {mine ? (
        <OwnTools id={id} words={mine.words} after={reply}>
          {children}
        </OwnTools>
      ) : (
        <div className="tools">
          {children}
          {reply}
          <a href={reportAddress(slug, id)}>{says.report}</a>
        </div>
      )}
      {open && <CommentForm parent={id} focused leave={close} />}
    </>
  )
}
