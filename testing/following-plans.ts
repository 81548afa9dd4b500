import type { Cursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { newsFor, noticesOf } from '@/magazine/account/notices'
import { readAllNotices, readDecisions } from '@/magazine/account/read-notices'
import {
  followConversation,
  followsOf,
  followThread,
  unfollowConversation,
  unfollowThread,
} from '@/magazine/conversation/follow'
import { tellFollowersByMail } from '@/magazine/conversation/follow-mail'
import { followedBy } from '@/magazine/conversation/followed-news'
import { newestComments } from '@/magazine/conversation/fresh'
import { mutedPeople, muteMember, unmuteMember } from '@/magazine/conversation/mute'
import { markRead } from '@/magazine/conversation/read'
import type { Member } from '@/magazine/people/member'

type Asking = [string, () => Promise<unknown>]
type Told = { leyla: Member; now: Date; site: string; cursor: Cursor | undefined }

/** What following, muting and being told ask of the database, for the test of plans; `of` is its store. */
export const plansOfFollowing = (of: () => Store, { leyla, now, site, cursor }: Told) => ({
  queries: [
    ['how many comments are new', () => newestComments(of(), 'article-1')],
    ['what is new to a member', () => newsFor(of(), leyla.id)],
    ...(['all', 'replies', 'decisions'] as const).map((show): [string, () => Promise<unknown>] => [
      `what a member was told of: ${show}`,
      () => noticesOf(of(), { memberId: leyla.id, show, after: cursor }),
    ]),
    ['what a member follows', () => followedBy(of(), leyla.id)],
    ['what of an article they follow', () => followsOf(of(), leyla.id, 1)],
    ['whom they have muted', () => mutedPeople(of(), leyla.id)],
  ] satisfies Asking[],
  verbs: [
    ['following a conversation', () => followConversation(of(), leyla, 'article-1', now)],
    ['following a thread', () => followThread(of(), leyla, 100, now)],
    ['muting', () => muteMember(of(), leyla, 'member-9', now)],
    [
      'reading',
      () => markRead(of(), leyla.id, { articleId: 1, newest: 1, threads: [{ id: 100, last: 101 }], ids: [101] }, now),
    ],
    ['reading everything', () => readAllNotices(of(), leyla.id, now)],
    ['reading decisions', () => readDecisions(of(), leyla.id, now)],
    ['telling followers by mail', () => tellFollowersByMail(of(), { site, secret: 'a secret' }, now)],
    ['following no longer', () => unfollowConversation(of(), leyla, 'article-1')],
    ['nor the thread', () => unfollowThread(of(), leyla, 100)],
    ['muting no longer', () => unmuteMember(of(), leyla, 'member-9')],
  ] satisfies Asking[],
})
