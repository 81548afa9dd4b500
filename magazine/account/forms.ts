import { z } from 'zod'
import { commentsOnPreview, leavingChoices } from './rules'

const text = z.string().catch('')
const mark = z.literal('on').optional().catch(undefined)
const secret = z.string().max(10_000).catch('')

/** What only the verbs know is checked there. `drawn`: the picture goes, and the one drawn from the account comes back. */
export const profileForm = z.object({
  name: text,
  handle: text,
  bio: text,
  language: text,
  look: text,
  private: mark,
  drawn: mark,
  picture: z.instanceof(File).optional().catch(undefined),
})

export const emailForm = z.object({ email: text, passwordForEmail: secret })
export const linkForm = z.object({ link: z.string('people.linkOver') })
export const passwordForm = z.object({ passwordNow: secret, password: secret })
export const sessionForm = z.object({ session: z.string().max(100).catch('') })
export const nothingForm = z.object({})

const ids = z
  .union([z.string().transform(text => [text]), z.array(z.string())])
  .transform(texts => texts.map(Number).filter(id => Number.isSafeInteger(id) && id > 0))
  .pipe(z.array(z.number()).max(commentsOnPreview))
  .catch([])
const words = z.enum(leavingChoices, 'people.wrongField')
const after = z.string().max(50).optional().catch(undefined)

/** `shown` are the comments that were on the page, `keep` those of them that were ticked. */
export const keepForm = z.object({ shown: ids, keep: ids, after })

export const leaveForm = z.object({ words, confirm: z.string().max(500).catch(''), password: secret })
