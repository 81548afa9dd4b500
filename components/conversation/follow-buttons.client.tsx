'use client'

import { followConversationAction, followThreadAction, muteAction } from '@/magazine/conversation/actions'
import { Toggle } from './toggle.client'

type Labels = { off: string; on: string }
type FollowProps = { on: boolean; labels: Labels; /** It stands among what one follows. */ from?: 'followed' }

/** Follows a conversation. */
export const FollowConversation = ({ slug, from, ...rest }: FollowProps & { slug: string }) => (
  <Toggle
    action={followConversationAction}
    fields={{ article: slug, ...(from && { from }) }}
    className="button quiet"
    {...rest}
  />
)

/** Follows the thread of a comment. */
export const FollowThread = ({ id, from, ...rest }: FollowProps & { id: number }) => (
  <Toggle
    action={followThreadAction}
    fields={{ comment: id, ...(from && { from }) }}
    className={from && 'button quiet'}
    {...rest}
  />
)

type MuteProps = {
  handle: string
  on: boolean
  labels: Labels
  /** At a comment, or on another page. */
  comment?: number
  from?: 'person' | 'account'
}

/** Folds away what somebody says, for the one who presses. */
export const Mute = ({ handle, comment, from, on, labels }: MuteProps) => (
  <Toggle
    action={muteAction}
    fields={{ person: handle, ...(comment && { comment }), ...(from && { from }) }}
    on={on}
    labels={labels}
    plain
    className={from && 'button quiet'}
  />
)
