'use server'

import { refresh } from 'next/cache'
import { addressOf } from '@/magazine/conversation/comment-address'
import { reportAddress } from '@/magazine/conversation/rules'
import { editorAction, memberAction, moderatorAction } from '@/magazine/people/action'
import { here } from '@/magazine/people/here'
import { dropKeptAt } from '@/magazine/people/kept'
import { limited } from '@/magazine/people/limits'
import { Refusal } from '@/magazine/settings/refusal'
import { decide } from './decide'
import { featureComment } from './feature'
import { decideForm, decideMistakeForm, featureForm, mistakeForm, reportForm } from './forms'
import { keepAbout, keepMistake } from './keep'
import { decideMistake, reportMistake } from './mistake'
import { reportComment } from './report'
import { mistakeAddress, mistakesAddress, queueAddress } from './rules'
import { noteOf, reportWordsOf } from './words'

/** Decides on a card, and stays at its place in the queue. Signed out, the note is kept while one signs in. */
export const decideAction = moderatorAction(
  decideForm,
  async ({ store, member, input, now }) => {
    const { comment, revision, lastDecision, lastReport, queue, after, ...decision } = input
    const seen = { revision, decision: lastDecision, report: lastReport }
    const decided = decide(store, member, { ...decision, commentId: comment, seen, site: here().site }, now)
    await decided.catch((refusal: unknown) => {
      // The words as they are now come with the refusal; a browser without script gets a new page anyway.
      if (refusal instanceof Refusal && refusal.status === 409 && here().byScript) refresh()
      throw refusal
    })
    await store.write(tx => dropKeptAt(tx, member.id, queueAddress(queue, { after })))
    return { go: queueAddress(queue, { after, decided: comment }), done: { comment } }
  },
  {
    signedOut: ({ store, input: { comment, note, queue, after }, address, now }) =>
      keepAbout(store, { commentId: comment, words: noteOf(note), back: queueAddress(queue, { after }), address }, now),
  },
)

/** Reports a comment, and goes where one reads what happens next. Signed out, the words are kept while one signs in. */
export const reportAction = memberAction(
  reportForm,
  async ({ store, member, input: { comment, article, ...report }, now }) => {
    await limited('report', String(member.id))
    await reportComment(store, member, { ...report, commentId: comment }, now)
    return { go: reportAddress(article, comment), leave: true }
  },
  {
    signedOut: ({ store, input: { comment, article, words }, address, now }) =>
      keepAbout(
        store,
        { commentId: comment, words: reportWordsOf(words), back: reportAddress(article, comment), address },
        now,
      ),
  },
)

/** Features a comment or takes that back, and goes where it is read. */
export const featureAction = moderatorAction(
  featureForm,
  async ({ store, member, input: { comment, wanted }, now }) => {
    await featureComment(store, member, { commentId: comment, wanted: wanted === 'on' }, now)
    return { go: (await addressOf(store, comment, member)) ?? '/admin/moderation', done: { comment } }
  },
)

/** Tells the editors of a mistake in an article. Signed out, the words are kept while one signs in. */
export const reportMistakeAction = memberAction(
  mistakeForm,
  async ({ store, member, input: { paragraph, version, ...mistake }, now }) => {
    await limited('mistake', String(member.id))
    const passage = paragraph === 0 ? undefined : { paragraph, version }
    await reportMistake(store, member, { ...mistake, passage }, now)
    return { go: mistakeAddress(mistake.article), done: { article: mistake.article } }
  },
  { signedOut: ({ store, input, address, now }) => keepMistake(store, { ...input, address }, now) },
)

/** Answers a reader who saw a mistake. */
export const decideMistakeAction = editorAction(decideMistakeForm, async ({ store, member, input, now }) => {
  const { mistake: id, ...decided } = input
  await decideMistake(store, member, { ...decided, id, site: here().site }, now)
  return { go: mistakesAddress, done: { mistake: id } }
})
