import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { briefOf } from '@/magazine/conversation/brief/brief'
import { chooseForBrief } from '@/magazine/conversation/brief/choose'
import { refreshBrief } from '@/magazine/conversation/brief/keep'
import { briefShown } from '@/magazine/conversation/brief/shown'
import { postComment } from '@/magazine/conversation/comment'
import {
  countsByParagraph,
  earlierPassage,
  paragraphOf,
  quotedBy,
  threadsAbout,
} from '@/magazine/conversation/passages'
import { decideMistake, mistakesBy, reportMistake } from '@/magazine/moderation/mistake'
import { mistakesWaiting } from '@/magazine/moderation/mistakes'
import type { Member } from '@/magazine/people/member'
import type { Editor } from '@/magazine/people/roles'
import { plansIn } from './plans-in'
import { slowSteps } from './slow-steps'

let store: Store
const plansOf = plansIn(opened => {
  store = opened
})

const leyla = { id: 7, name: 'Member 7', handle: 'member-7', role: 'member' } as Member
const edda = { id: 3, name: 'Member 3', handle: 'member-3', role: 'editor' } as Editor
const now = new Date('2026-11-24T12:00:00Z')
const after = readCursor('k0000000-zz')
const site = 'http://localhost:3000'
const article = 'article-1'
const discussed = { id: 1, language: 'en' }
const passage = { paragraph: 1 }
async function theArticle() {
  const found = await articleBySlug(store, article)
  if (!found) throw new Error('there is an article 1')
  return found
}

const asked: [string, () => Promise<unknown>][] = [
  ['commenting on a passage', () => postComment(store, leyla, { article, passage, words: 'It keeps its word.' }, now)],
  ['how often each paragraph was spoken about', async () => countsByParagraph(store, await theArticle())],
  ['what comments are about', async () => quotedBy(store, await theArticle(), [100, 103])],
  ['a paragraph', async () => paragraphOf(store, await theArticle(), 1)],
  ['a passage as it was', async () => earlierPassage(store, await theArticle(), 1)],
  ['what was said about two passages', () => threadsAbout(store, discussed, { passages: [1, 2], after })],
  ['making a brief', () => refreshBrief(store, async spoken => briefOf(spoken), now)],
  ['a brief', async () => briefShown(store, await theArticle())],
  ['pinning a line of it', () => chooseForBrief(store, edda, { article, comment: 100, choice: 'pin' }, now)],
  [
    'telling of a mistake',
    () => reportMistake(store, leyla, { article, passage, words: 'It was red.', credit: '' }, now),
  ],
  ['the mistakes that wait', () => mistakesWaiting(store, edda, after)],
  ['what a member told of an article', () => mistakesBy(store, leyla, 1)],
  [
    'correcting one',
    () =>
      decideMistake(store, edda, { id: 1, decision: 'correct', text: 'It was red.', credit: '', note: '', site }, now),
  ],
]

test.each(asked)(
  '%s is found by an index among 20,000 articles and 200,000 comments, and sorted by it',
  async (_, ask) => {
    for (const { sql, steps } of await plansOf(ask)) expect({ sql, slow: slowSteps(steps) }).toEqual({ sql, slow: [] })
  },
)
