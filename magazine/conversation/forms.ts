import { z } from 'zod'

const id = z.coerce.number('comment.gone').int('comment.gone').positive('comment.gone')
const slug = z.string('comment.noArticle').regex(/^[a-z0-9-]{1,200}$/, 'comment.noArticle')
const place = z.coerce.number('passage.notThere').int('passage.notThere').positive('passage.notThere')
const wanted = z.enum(['on', 'off'], 'comment.gone')

/** What is said is checked by `wordsOf`, which knows more than a form can. */
export const commentForm = z.object({
  article: slug,
  parent: id.optional(),
  /** The number of the paragraph it is about, in this version of the article's text. */
  paragraph: place.optional(),
  version: place.optional(),
  words: z.string('comment.tooShort'),
  key: z.string().max(100).optional().catch(undefined),
  /** Which button was pressed. */
  way: z.literal('preview').optional().catch(undefined),
})

export const recommendArticleForm = z.object({ article: slug, wanted })
export const recommendCommentForm = z.object({ comment: id, wanted })

/** `from`: pressed among what one follows, and one stays there. */
const from = z.literal('followed').optional().catch(undefined)
export const followConversationForm = z.object({ article: slug, wanted, from })
export const followThreadForm = z.object({ comment: id, wanted, from })
export const freshForm = z.object({ article: slug })
/** `comment`: at which one it was pressed; `from`: on which other page. */
export const muteForm = z.object({
  person: z.string('mute.nobody').regex(/^[a-z0-9-]{1,200}$/, 'mute.nobody'),
  wanted,
  comment: id.optional().catch(undefined),
  from: z.enum(['person', 'account']).optional().catch(undefined),
})

export const editForm = z.object({ comment: id, words: z.string('comment.tooShort') })
export const ownCommentForm = z.object({ comment: id })
export const draftForm = z.object({ article: slug, parent: id.optional(), words: z.string().catch('') })

/** A comment is named by its number, or by its address, whose last number it is. */
const named = z
  .string('comment.gone')
  .transform(text => Number(/(\d{1,15})\D*$/.exec(text)?.[1] ?? 0))
  .pipe(z.number().positive('comment.gone'))
export const briefForm = z.object({
  article: slug,
  comment: named,
  choice: z.enum(['pin', 'drop', 'none'], 'comment.gone'),
})
