import { z } from 'zod'

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
