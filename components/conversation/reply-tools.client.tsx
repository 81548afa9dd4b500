'use client'

import { type MouseEvent, type ReactNode, useCallback, useState } from 'react'
import { replyAddress, reportAddress } from '@/magazine/conversation/rules'
import { CommentForm } from './comment-form.client'
import { useDiscussion } from './discussion.client'

type Props = {
  id: number
  mine: boolean
  /** The recommend form, or the count of one's own comment. */
  children: ReactNode
}

/** What stands under a comment. A member's form to answer opens there; without JavaScript it has a page of its own. */
export function ReplyTools({ id, mine, children }: Props) {
  const { slug, says, member } = useDiscussion()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const answer = (event: MouseEvent) => {
    if (!member || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <div className="tools">
        {children}
        <a href={replyAddress(slug, id)} onClick={answer}>
          {says.reply}
        </a>
        {!mine && <a href={reportAddress(slug, id)}>{says.report}</a>}
      </div>
      {open && <CommentForm parent={id} focused leave={close} />}
    </>
  )
}
