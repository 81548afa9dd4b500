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

export const reportForm = z.object({
  comment: id,
  article: z.string('comment.noArticle').regex(/^[a-z0-9-]+$/, 'comment.noArticle'),
  guideline: z.string().max(100).optional(),
  words: z.string().default(''),
})

export const featureForm = z.object({ comment: id, wanted: z.enum(['on', 'off'], 'moderation.decideWhat') })
