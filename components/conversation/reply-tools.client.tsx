'use client'

import { type MouseEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import { replyAddress, reportAddress } from '@/magazine/conversation/rules'
import { CommentForm, yourReply } from './comment-form.client'
import { useDiscussion } from './discussion.client'
import { FollowThread, Mute } from './follow-buttons.client'
import { OwnTools } from './own-tools.client'

type Props = {
  id: number
  /** One's own, with its words while one can change them. */
  mine?: { words?: string }
  /** To a member at the first comment of a thread: whether they follow it. */
  follow?: boolean
  /** To a member at a comment of somebody else: whose it is, and whether they have muted them. */
  mute?: { handle: string; on: boolean }
  /** The recommend form, or the count of one's own comment. */
  children: ReactNode
}

/** What stands under a comment. A member's form to answer opens there; without JavaScript it has a page of its own. */
export function ReplyTools({ id, mine, follow, mute, children }: Props) {
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
    <a key="reply" href={replyAddress(slug, id)} ref={link} onClick={answer}>
      {says.reply}
    </a>
  )
  return (
    <>
      {mine ? (
        <OwnTools id={id} words={mine.words} after={[reply, <FollowHere key="follow" id={id} on={follow} />]}>
          {children}
        </OwnTools>
      ) : (
        <div className="tools">
          {children}
          {reply}
          <a href={reportAddress(slug, id)}>{says.report}</a>
          <FollowHere id={id} on={follow} />
          {mute && <Mute {...mute} comment={id} labels={{ off: says.mute, on: says.unmute }} />}
        </div>
      )}
      {open && <CommentForm parent={id} focused leave={close} />}
    </>
  )
}

/** Nothing where `on` is not known. */
function FollowHere({ id, on }: { id: number; on?: boolean }) {
  const { says } = useDiscussion()
  return on !== undefined && <FollowThread id={id} on={on} labels={{ off: says.follow, on: says.following }} />
}
