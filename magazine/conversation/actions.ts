'use server'

import { memberAction } from '@/magazine/people/action'
import { limited } from '@/magazine/people/limits'
import { seenFrom } from '@/magazine/people/network'
import { addressOf } from './comment-address'
import { postComment } from './comment'
import { commentForm, recommendArticleForm, recommendCommentForm } from './forms'
import { keepComment } from './keep'
import { recommendArticle, recommendComment, withdrawFromArticle, withdrawFromComment } from './recommend'

/** Posts a comment or a reply, and goes where it is read. Signed out, the words are kept while one signs in. */
export const postCommentAction = memberAction(
  commentForm,
  async ({ store, member, input: { key, ...comment }, now, address }) => {
    await limited('comment', String(member.id))
    await seenFrom(store, member.id, address, now)
    const id = await postComment(store, member, { ...comment, formKey: key }, now)
    const go = (await addressOf(store, id, member)) ?? `/articles/${comment.article}`
    return { go, done: { comment: id, place: go } }
  },
  {
    signedOut: async ({ store, input: { article, parent, words }, address, now }) =>
      `/sign-in?kept=${await keepComment(store, { article, parent, words, address }, now)}`,
  },
)

/** Recommends an article or takes it back. */
export const recommendArticleAction = memberAction(
  recommendArticleForm,
  async ({ store, member, input: { article, wanted }, now }) => {
    await limited('recommend', String(member.id))
    if (wanted === 'on') await recommendArticle(store, member, article, now)
    else await withdrawFromArticle(store, member, article)
    return { go: `/articles/${article}` }
  },
)

/** Recommends a comment or takes it back, and goes where it is read. */
export const recommendCommentAction = memberAction(
  recommendCommentForm,
  async ({ store, member, input: { comment, wanted }, now }) => {
    await limited('recommend', String(member.id))
    if (wanted === 'on') await recommendComment(store, member, comment, now)
    else await withdrawFromComment(store, member, comment)
    return { go: (await addressOf(store, comment, member)) ?? '/' }
  },
)
