import path from 'node:path'
import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { repliesTo, saidByMe } from '@/magazine/account/conversations'
import { leavingCounts, leavingPreview } from '@/magazine/account/leave-preview'
import { ownArchive } from '@/magazine/account/out'
import { commentsFrom } from '@/magazine/account/out-comments'
import { articleBySlug } from '@/magazine/articles/article'
import { archive, monthOf } from '@/magazine/articles/archive'
import { authorBySlug, authors } from '@/magazine/articles/author'
import { slugNow } from '@/magazine/articles/former-slug'
import { frontPage } from '@/magazine/articles/front'
import { contentsOf, issueBySlug, issues } from '@/magazine/articles/issue'
import { languagesOfArticles } from '@/magazine/articles/languages'
import { articlesIn, latestArticles, pageBefore } from '@/magazine/articles/list'
import { nextToRead } from '@/magazine/articles/next-to-read'
import { picturesWithin } from '@/magazine/articles/picture'
import { relatedTo } from '@/magazine/articles/related'
import { tagBySlug, tags } from '@/magazine/articles/tag'
import { rankArticles } from '@/magazine/articles/ranking'
import { sectionBySlug } from '@/magazine/articles/section'
import { addressOf } from '@/magazine/conversation/comment-address'
import { postComment } from '@/magazine/conversation/comment'
import { conversationPage } from '@/magazine/conversation/conversation'
import {
  recommendArticle,
  recommendComment,
  recommendsArticle,
  withdrawFromArticle,
  withdrawFromComment,
} from '@/magazine/conversation/recommend'
import { saidBy, tallyOf } from '@/magazine/conversation/said-by'
import { tellByMail } from '@/magazine/conversation/tell'
import { commentInThread, commentToAnswer } from '@/magazine/conversation/thread'
import { articleEntries } from '@/magazine/feeds/article-entries'
import { commentEntries } from '@/magazine/feeds/comment-entries'
import { articlesInSitemap, newsSince, sitemapParts } from '@/magazine/feeds/sitemap-articles'
import { chooseMail, choicesOf } from '@/magazine/mail/choices'
import { clearLetters, deliverLetters } from '@/magazine/mail/deliver'
import { folderPost } from '@/magazine/mail/folder'
import { letterById, letterCounts, lettersMade, sendNow } from '@/magazine/mail/letters-list'
import { usual } from '@/magazine/mail/rules'
import { decide } from '@/magazine/moderation/decide'
import { lastDecider, moderationLog } from '@/magazine/moderation/log'
import { decisionsOn, reasonsFor } from '@/magazine/moderation/own'
import { cardOnDesk, queueLengths, queuePage } from '@/magazine/moderation/queue'
import { reportBy, reportComment } from '@/magazine/moderation/report'
import { queues } from '@/magazine/moderation/rules'
import { clearKept, keptAt, keptByToken } from '@/magazine/people/kept'
import { clearLinks, spendLink } from '@/magazine/people/link'
import type { Member } from '@/magazine/people/member'
import { ownAccount } from '@/magazine/people/own-account'
import { personByHandle } from '@/magazine/people/person'
import type { Moderator } from '@/magazine/people/roles'
import {
  clearSessions,
  endSession,
  endSessionsOf,
  memberBySession,
  slideSession,
  startSession,
} from '@/magazine/people/session-row'
import { accountByEmail, setRole } from '@/magazine/people/standing'
import { plansIn } from './plans-in'
import { plansOfFollowing } from './following-plans'
import { slowSteps } from './slow-steps'

let store: Store
const plansOf = plansIn(opened => {
  store = opened
})

const leyla = { id: 7, name: 'Member 7', handle: 'member-7', role: 'member' } as Member
const mona = { id: 2, name: 'Member 2', handle: 'member-2', role: 'moderator' } as Moderator
const cursor = readCursor('k0000000-zz')
const start = { key: Date.UTC(2010, 0), id: 5 }
async function theArticle() {
  const article = await articleBySlug(store, 'article-1')
  if (!article) throw new Error('there is an article 1')
  return article
}
const now = new Date('2026-11-24T12:00:00Z')
const site = 'http://localhost:3000'
const discussed = { id: 1, language: 'en' }
const following = plansOfFollowing(() => store, { leyla, now, site, cursor })
const queries: [string, () => Promise<unknown>][] = [
  ['an article', () => articleBySlug(store, 'article-1')],
  ['the latest articles', () => latestArticles(store, { size: 20 })],
  ['a later page of them', () => latestArticles(store, { size: 20, after: cursor })],
  ['a section', () => sectionBySlug(store, 'section-1')],
  ['its articles', () => articlesIn(store, { section: 'section-1' }, { size: 20 })],
  ['a later page of those', () => articlesIn(store, { section: 'section-1' }, { size: 20, after: cursor })],
  ['the front page', () => frontPage(store)],
  ['what to read next', async () => nextToRead(store, await theArticle(), 4)],
  ['what stands around an article', async () => relatedTo(store, await theArticle())],
  ['the pictures within it', () => picturesWithin(store, 1)],
  ['where an old address leads', () => slugNow(store, 'old')],
  ['an author', () => authorBySlug(store, 'author-1')],
  ['their articles', () => articlesIn(store, { author: 'author-1' }, { size: 20 })],
  ['a later page of those', () => articlesIn(store, { author: 'author-1' }, { size: 20, after: cursor })],
  ['the way back', () => pageBefore(store, { author: 'author-1' }, { size: 20, after: start })],
  ['a tag', () => tagBySlug(store, 'tag-1')],
  ['its articles', () => articlesIn(store, { tag: 'tag-1' }, { size: 20, after: cursor })],
  ['all authors', () => authors(store)],
  ['all tags', () => tags(store)],
  ['all issues', () => issues(store)],
  ['an issue', () => issueBySlug(store, '1')],
  ['its contents', () => contentsOf(store, '1')],
  ['the languages of articles', () => languagesOfArticles(store)],
  ['the archive', () => archive(store, 'Asia/Baku')],
  ['a month', () => articlesIn(store, monthOf(2017, 8, 'Asia/Baku'), { size: 20 })],
  ['a later page of it', () => articlesIn(store, monthOf(2017, 8, 'Asia/Baku'), { size: 20, after: cursor })],
  ['the lists by readers', () => rankArticles(store)],
  ['a feed', () => articleEntries(store, { tag: 'tag-1' }, { site, size: 20 })],
  ['a conversation’s feed', () => commentEntries(store, { ...discussed, slug: 'article-1' }, { site, size: 50 })],
  ['the sitemaps', () => sitemapParts(store)],
  ['one of them', () => articlesInSitemap(store, 2)],
  ['the news', () => newsSince(store, now)],
  ...(['newest', 'oldest', 'recommended'] as const).flatMap((sort): [string, () => Promise<unknown>][] => [
    [`a conversation, ${sort} first`, () => conversationPage(store, discussed, { sort })],
    [
      `a later page of it, ${sort} first`,
      () =>
        conversationPage(store, discussed, {
          sort,
          after: readCursor(sort === 'recommended' ? '5-zz' : 'k0000000-zz'),
          viewer: leyla,
        }),
    ],
  ]),
  ['a comment in its thread', () => commentInThread(store, { article: discussed, id: 100, viewer: leyla })],
  ['a comment to answer', () => commentToAnswer(store, { article: discussed, id: 100 })],
  ['where a comment is read', () => addressOf(store, 100)],
  ...queues.flatMap((queue): [string, () => Promise<unknown>][] => [
    [`the queue ${queue}`, () => queuePage(store, mona, { queue })],
    [`a later page of it, ${queue}`, () => queuePage(store, mona, { queue, after: readCursor('k0000000-zz') })],
  ]),
  ['a card by itself', () => cardOnDesk(store, mona, 103)],
  ['how long the queues are', () => queueLengths(store, mona)],
  ['the moderation log', () => moderationLog(store)],
  ['a later page of the log', () => moderationLog(store, { after: cursor })],
  ['who decided last', () => lastDecider(store, mona)],
  ['the decisions on a member', () => decisionsOn(store, leyla.id)],
  ['a later page of those decisions', () => decisionsOn(store, leyla.id, { after: cursor })],
  ['the reasons of removed comments', () => reasonsFor(store, [3, 13, 23])],
  ['a report of a member', () => reportBy(store, leyla, 107)],
  ['a member by handle', () => personByHandle(store, 'member-7')],
  ['what a member said', () => saidBy(store, leyla.id)],
  ['a later page of what a member said', () => saidBy(store, leyla.id, cursor)],
  ['whether a member recommends an article', () => recommendsArticle(store, leyla, 1)],
  ['who a session is of', () => memberBySession(store, 'no such hash')],
  ['words that wait for a sign-in', () => keptByToken(store, 'no such token', now)],
  ['words that wait for a member', () => keptAt(store, leyla.id, '/articles/article-1')],
  ['what a member hears by mail', () => choicesOf(store.read, leyla.id)],
  ['the outbox', () => lettersMade(store)],
  ['a later page of the outbox', () => lettersMade(store, cursor)],
  ['a letter', () => letterById(store, 1)],
  ['how many letters there are', () => letterCounts(store, now)],
  ['how much a member said', () => tallyOf(store, leyla.id)],
  ['what was answered to a member', () => repliesTo(store, leyla, cursor)],
  ['what a member said themself', () => saidByMe(store, leyla, cursor)],
  ['what leaving would do', () => leavingPreview(store, leyla, { words: 'each', after: cursor })],
  ['the numbers of leaving', () => leavingCounts(store, leyla)],
  ['a member’s archive', () => ownArchive(store, leyla)],
  ['the comments in it', () => commentsFrom(store, { memberId: leyla.id, after: start, site })],
  ...following.queries,
  ['an account of one’s own', () => ownAccount(store, leyla)],
  ['whether there is an account', () => accountByEmail(store.read, 'member-7@example.org')],
]

const verbs: [string, () => Promise<unknown>][] = [
  ['commenting', () => postComment(store, leyla, { article: 'article-1', words: 'It keeps its own time.' })],
  ['replying', () => postComment(store, leyla, { article: 'article-1', parent: 100, words: 'It keeps no time.' })],
  ['recommending an article', () => recommendArticle(store, leyla, 'article-1')],
  ['taking that back', () => withdrawFromArticle(store, leyla, 'article-1')],
  ['recommending a comment', () => recommendComment(store, leyla, 100)],
  ['taking that back, too', () => withdrawFromComment(store, leyla, 100)],
  ['reporting', () => reportComment(store, leyla, { commentId: 200, words: 'It sells something.' })],
  ['rejecting', () => decide(store, mona, { commentId: 200, decision: 'reject', reason: 'kind', site })],
  ['approving', () => decide(store, mona, { commentId: 200, decision: 'approve', site })],
  ['starting a session', () => store.write(tx => startSession(tx, leyla.id, now))],
  ['lengthening it', () => slideSession(store, 'no such hash', now)],
  ['ending it', () => endSession(store, 'no such hash')],
  ['ending all of a member', () => store.write(tx => endSessionsOf(tx, leyla.id))],
  ['spending a link', () => store.write(tx => spendLink(tx, 'no such token', 'sign-in', now))],
  ['giving a role', () => setRole(store, 'member-9@example.org', 'moderator')],
  ['clearing sessions', () => clearSessions(store, now)],
  ['clearing links', () => clearLinks(store, now)],
  ['clearing words that waited', () => clearKept(store, now)],
  ['delivering letters', () => deliverLetters(store, folderPost(path.join(plansOf.folder(), 'outbox')), now)],
  ['telling by mail', () => tellByMail(store, { site, secret: 'a secret' }, now)],
  ...following.verbs,
  ['clearing letters', () => clearLetters(store, now)],
  ['choosing mail', () => chooseMail(store, leyla.id, usual)],
  ['sending a letter now', () => sendNow(store, 1, now).catch(() => 'there is none')],
]

test.each([...queries, ...verbs])(
  '%s is found by an index among 20,000 articles and 200,000 comments, and sorted by it',
  async (_, ask) => {
    for (const { sql, steps } of await plansOf(ask)) expect({ sql, slow: slowSteps(steps) }).toEqual({ sql, slow: [] })
  },
)
