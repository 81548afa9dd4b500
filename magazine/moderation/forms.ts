import { z } from 'zod'
import { queues } from './rules'

const id = z.coerce.number('comment.gone').int('comment.gone').positive('comment.gone')
const seen = z.coerce.number('moderation.decideWhat').int('moderation.decideWhat').min(0, 'moderation.decideWhat')

/** One card of a queue. `revision`, `lastDecision` and `lastReport` say what the moderator had before them. */
export const decideForm = z.object({
  comment: id,
  decision: z.enum(['approve', 'reject'], 'moderation.decideWhat'),
  reason: z.string().max(100).optional(),
  note: z.string().default(''),
  revision: seen,
  lastDecision: seen,
  lastReport: seen,
  queue: z.enum(queues).catch('reported'),
  after: z
    .string()
    .regex(/^[a-z0-9_-]{1,30}$/)
    .optional()
    .catch(undefined),
})

const slug = z.string('comment.noArticle').regex(/^[a-z0-9-]{1,200}$/, 'comment.noArticle')
const place = z.coerce.number('passage.notThere').int('passage.notThere').min(0, 'passage.notThere')
const mistake = z.coerce.number('mistake.decidedAlready').int('mistake.decidedAlready')

/** A mistake in an article; `paragraph` is 0 where it is in no certain one, `version` the text that its reader had. */
export const mistakeForm = z.object({
  article: slug,
  paragraph: place.default(0),
  version: place.optional(),
  words: z.string().default(''),
  credit: z.string().default(''),
})

export const decideMistakeForm = z.object({
  mistake,
  decision: z.enum(['correct', 'decline'], 'mistake.decideWhat'),
  text: z.string().default(''),
  credit: z.string().default(''),
  note: z.string().default(''),
})

export const reportForm = z.object({
  comment: id,
  article: z.string('comment.noArticle').regex(/^[a-z0-9-]+$/, 'comment.noArticle'),
  guideline: z.string().max(100).optional(),
  words: z.string().default(''),
})

export const featureForm = z.object({ comment: id, wanted: z.enum(['on', 'off'], 'moderation.decideWhat') })
