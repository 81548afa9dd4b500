'use server'

import { editorAction, memberAction } from '@/magazine/people/action'
import { limited } from '@/magazine/people/limits'
import { seenFrom } from '@/magazine/people/network'
import { chooseForBrief } from './brief/choose'
import { addressOf } from './comment-address'
import { postComment } from './comment'
import { saveDraft } from './draft'
import { deleteComment, editComment, restoreComment } from './edit'
import { followConversation, followThread, unfollowConversation, unfollowThread } from './follow'
import {
  briefForm,
  commentForm,
  draftForm,
  editForm,
  followConversationForm,
  followThreadForm,
  freshForm,
  muteForm,
  ownCommentForm,
  recommendArticleForm,
  recommendCommentForm,
} from './forms'
import { keepComment } from './keep'
import { muteMember, unmuteMember } from './mute'
import { previewOf } from './preview'
import { briefAddress, paragraphAddress } from './rules'
import { recommendArticle, recommendComment, withdrawFromArticle, withdrawFromComment } from './recommend'
import { conversationAddress, defaultSort, followedAddress, mutedAddress } from './rules'

/** Posts a comment or a reply, or shows it as it will stand, and goes where it is read. Signed out, the words are kept while one signs in. */
export const postCommentAction = memberAction(
  commentForm,
  async ({ store, member, input: { key, way: _, paragraph, version, ...comment }, now, address }) => {
    await limited('comment', String(member.id))
    await seenFrom(store, member.id, address, now)
    const passage = paragraph === undefined ? undefined : { paragraph, version }
    const id = await postComment(store, member, { ...comment, passage, formKey: key }, now)
    const go = (await addressOf(store, id, member)) ?? `/articles/${comment.article}`
    return { go, done: { comment: id, place: go } }
  },
  {
    preview: async ({ input: { way, words }, address }) => {
      if (way !== 'preview') return undefined
      await limited('preview', address)
      return previewOf(words, '')
    },
    signedOut: async ({ store, input: { article, parent, paragraph, words }, address, now }) => {
      const back = paragraph === undefined ? undefined : paragraphAddress(article, paragraph)
      return `/sign-in?kept=${await keepComment(store, { article, parent, words, back, address }, now)}`
    },
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

/** Changes one's own comment, and goes where it is read. */
export const editCommentAction = memberAction(editForm, async ({ store, member, input: { comment, words }, now }) => {
  await limited('comment', String(member.id))
  await editComment(store, member, { id: comment, words }, now)
  const go = (await addressOf(store, comment, member)) ?? '/account/conversations'
  return { go, done: { comment, place: go } }
})

/** Takes one's own comment away; where it stood it can be brought back for a while. */
export const deleteCommentAction = memberAction(ownCommentForm, async ({ store, member, input: { comment }, now }) => {
  await deleteComment(store, member, comment, now)
  return { go: (await addressOf(store, comment, member)) ?? '/account/conversations', done: { deleted: comment } }
})

/** Brings it back. */
export const restoreCommentAction = memberAction(ownCommentForm, async ({ store, member, input: { comment }, now }) => {
  await restoreComment(store, member, comment, now)
  return { go: (await addressOf(store, comment, member)) ?? '/account/conversations', done: { comment } }
})

/** Keeps what a member has begun to say. The page stays as it is. */
export const saveDraftAction = memberAction(draftForm, async ({ store, member, input, now }) => {
  await limited('draft', String(member.id))
  await saveDraft(store, member, input, now)
  return { go: `/articles/${input.article}`, still: true }
})

/** Pins a comment to the brief of its conversation, or keeps it out. */
export const chooseForBriefAction = editorAction(briefForm, async ({ store, member, input, now }) => {
  await chooseForBrief(store, member, input, now)
  return { go: briefAddress(input.article), done: { comment: input.comment } }
})

/** Follows a conversation, or no longer. */
export const followConversationAction = memberAction(
  followConversationForm,
  async ({ store, member, input: { article, wanted, from }, now }) => {
    await limited('recommend', String(member.id))
    if (wanted === 'on') await followConversation(store, member, article, now)
    else await unfollowConversation(store, member, article)
    return { go: from ? followedAddress : conversationAddress(article, defaultSort) }
  },
)

/** Follows the thread of a comment, or no longer. */
export const followThreadAction = memberAction(
  followThreadForm,
  async ({ store, member, input: { comment, wanted, from }, now }) => {
    await limited('recommend', String(member.id))
    if (wanted === 'on') await followThread(store, member, comment, now)
    else await unfollowThread(store, member, comment)
    return { go: from ? followedAddress : ((await addressOf(store, comment, member)) ?? '/') }
  },
)

/** Folds away what somebody says, or shows it again, and goes to where it was pressed. */
export const muteAction = memberAction(
  muteForm,
  async ({ store, member, input: { person, wanted, comment, from }, now }) => {
    await limited('recommend', String(member.id))
    if (wanted === 'on') await muteMember(store, member, person, now)
    else await unmuteMember(store, member, person)
    const place = comment === undefined ? undefined : await addressOf(store, comment, member)
    return { go: place ?? (from === 'person' ? `/people/${person}` : mutedAddress) }
  },
)

/** Has a page of a conversation made anew, for what came in since. */
export const showFreshAction = memberAction(freshForm, async ({ input: { article } }) => ({
  go: conversationAddress(article, defaultSort),
}))
