import { z } from 'zod'
import { commentsOnPreview, leavingChoices } from './rules'

const ids = z
  .union([z.string().transform(text => [text]), z.array(z.string())])
  .transform(texts => texts.map(Number).filter(id => Number.isSafeInteger(id) && id > 0))
  .pipe(z.array(z.number()).max(commentsOnPreview))
  .catch([])
const words = z.enum(leavingChoices, 'people.wrongField')
const after = z.string().max(50).optional().catch(undefined)

export const archiveForm = z.object({})

/** `shown` are the comments that were on the page, `keep` those of them that were ticked. */
export const keepForm = z.object({ shown: ids, keep: ids, after })

export const leaveForm = z.object({
  words,
  confirm: z.string().max(500).catch(''),
  password: z.string().max(10_000).catch(''),
})

export const stayForm = z.object({})
