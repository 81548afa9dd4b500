import { longestComment } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'
import type { FormWords } from './discussion.client'

/** What the forms of a conversation say, to a member or to who signs in on the way. */
export const formWords = (t: Words, signedIn: boolean): FormWords => ({
  recommend: t('comment.recommend'),
  reply: t('comment.reply'),
  report: t('comment.report'),
  yourComment: t('comment.yourComment'),
  postComment: t('comment.postComment'),
  yourReply: t('comment.yourReply'),
  postReply: t('comment.postReply'),
  posting: t('comment.posting'),
  posted: t('comment.posted'),
  cancel: t('comment.cancel'),
  hint: signedIn ? t('comment.mostCharacters', { longestComment }) : t('comment.signInNext'),
  count: t('comment.typedCount', inCount),
  over: t('comment.typedOver', inCount),
  notPosted: t('comment.notPosted'),
  preview: t('comment.preview'),
  previewed: t('comment.previewed'),
  edit: t('comment.edit'),
  editing: t('comment.editing'),
  save: t('comment.save'),
  notSaved: t('comment.notSaved'),
  delete: t('comment.delete'),
  undo: t('comment.undo'),
  you: t('comment.you'),
  follow: t('follow.follow'),
  following: t('follow.following'),
  mute: t('comment.mute'),
  unmute: t('comment.unmute'),
})

// The script puts the figures in.
const inCount = { count: '{count}', most: '{most}', over: '{over}' }
