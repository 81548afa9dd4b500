import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { type Discussion, InDiscussion } from '@/components/conversation/discussion.client'
import { formWords } from '@/components/conversation/form-words'
import { store } from '@/db/kept'
import type { Showing } from '@/components/conversation/showing'
import { draftsOf } from '@/magazine/conversation/draft'
import { followsOf } from '@/magazine/conversation/follow'
import { here } from '@/magazine/people/here'
import { asModerator } from '@/magazine/people/roles'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'

type Props = { article: { id: number; slug: string }; children: ReactNode }

/** What stands around every comment and form of an article: the same for all of them, and given once. */
export async function InArticle({ article: { id, slug }, children }: Props) {
  const { calendar, t } = await magazine()
  const member = await currentMember()
  const discussion: Discussion = {
    slug,
    address: here().path,
    language: calendar.language,
    says: formWords(t, member !== undefined),
    // On a member's page only, which is made for this one answer: paper has no keys, so it stays the same for all.
    member: member && {
      name: member.name,
      formKey: randomUUID(),
      drafts: await draftsOf(store(), member.id, id),
    },
  }
  return <InDiscussion discussion={discussion}>{children}</InDiscussion>
}

/** How the comments of an article are shown to who reads. */
export async function showingOf({ id, slug }: { id: number; slug: string }): Promise<Showing> {
  const { calendar, home, t } = await magazine()
  const member = await currentMember()
  const follows = member && (await followsOf(store(), member.id, id))
  return { slug, calendar, home, moderates: asModerator(member) !== undefined, follows, t }
}
