'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** The words of the forms under an article. */
export type FormWords = {
  recommend: string
  reply: string
  report: string
  yourComment: string
  postComment: string
  yourReply: string
  postReply: string
  posting: string
  posted: string
  cancel: string
  hint: string
  /** How much is typed, of how much; and how much is too much. */
  count: string
  over: string
  notPosted: string
  preview: string
  previewed: string
  edit: string
  editing: string
  save: string
  notSaved: string
  delete: string
  undo: string
  you: string
  follow: string
  following: string
  mute: string
  unmute: string
}

/** What all forms under an article have in common; given once, so that a hundred comments don't each carry it. */
export type Discussion = {
  slug: string
  /** The page's own, without the comment that a browser may have been led to. */
  address?: string
  language: string
  says: FormWords
  /** Of members only: the name their words stand under, and what makes the key of each form, new with each page. */
  member?: {
    name: string
    formKey: string
    /** What they have begun to say, by the comment they answer (0: none). */
    drafts: Record<number, string>
  }
}

const Context = createContext<Discussion | undefined>(undefined)

export const InDiscussion = ({ discussion, children }: { discussion: Discussion; children: ReactNode }) => (
  <Context value={discussion}>{children}</Context>
)

export function useDiscussion(): Discussion {
  const discussion = useContext(Context)
  if (!discussion) throw new Error('a form of the conversation stands outside of one')
  return discussion
}
