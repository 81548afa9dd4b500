import { z } from 'zod'
import {
  fewestInName,
  fewestInPassword,
  longestMemberNote,
  longestName,
  longestPasskeyName,
  longestPassword,
} from './rules'

const carried = z.string().max(500).optional().catch(undefined)
const luggage = { kept: carried, next: carried }

const name = z.string().catch('').refine(isBetween(fewestInName, longestName), {
  error: 'people.nameLength',
  params: { fewestInName, longestName },
})
const email = z
  .string()
  .catch('')
  .refine(text => /\S.*@.*\S/.test(text.normalize('NFKC').slice(0, 500)), {
    error: 'people.emailWrong',
  })
const newPassword = z.string().catch('').refine(isBetween(fewestInPassword, longestPassword), {
  error: 'people.passwordLength',
  params: { fewestInPassword, longestPassword },
})

/** What only the verbs know is checked there: look-alike names, addresses that are taken, common passwords. */
export const registerForm = z.object({ name, email, password: newPassword, invitation: carried, ...luggage })

/** `way` says which button was pressed: `link` asks for one instead of trying a password. */
export const signInForm = z.object({
  email,
  password: z.string().max(10_000).catch(''),
  way: z.literal('link').optional().catch(undefined),
  ...luggage,
})

export const continueForm = z.object({
  provider: z.enum(['oidc', 'google', 'github'], 'people.wrongField'),
  invitation: carried,
  ...luggage,
})
export const forgotForm = z.object({ email, ...luggage })
export const linkForm = z.object({ link: z.string('people.linkOver'), ...luggage })
export const newPasswordForm = z.object({ link: z.string('people.linkOver'), password: newPassword, ...luggage })
export const nothingForm = z.object({})
/** A page to come back to. */
export const backForm = z.object({ next: carried })

const handle = z.string('admin.nobody').max(200, 'admin.nobody')
export const personForm = z.object({ handle })
export const roleForm = z.object({
  handle,
  role: z.enum(['member', 'moderator', 'editor', 'owner'], 'admin.roleWrong'),
})
const noteWords = z
  .string()
  .catch('')
  .refine(isBetween(1, longestMemberNote), { error: 'admin.noteLength', params: { longestMemberNote } })
  .transform(text => text.trim())
export const noteForm = z.object({ handle, words: noteWords })
export const takeOffForm = z.object({ handle, why: noteWords })
const secret = z.string().max(10_000).catch('')
const credential = z.string().max(20_000).catch('')
const code = z.string().max(100).catch('')

export const passkeyForm = z.object({ credential, ...luggage })
/** A code, or a passkey if one was used instead. */
export const proveForm = z.object({ code, credential })
export const secondForm = z.object({ asked: z.string('factor.secondOver'), code, credential, ...luggage })
export const newPasskeyForm = z.object({
  credential,
  /** Never refused: the passkey is made already. */
  name: z
    .string()
    .catch('')
    .transform(text =>
      Array.from(text.replace(/[\p{C}\s]+/gu, ' ').trim())
        .slice(0, longestPasskeyName)
        .join(''),
    ),
})
export const removePasskeyForm = z.object({ passkey: z.string('factor.passkeyGone').max(2_000), password: secret })
export const codesForm = z.object({
  codes: z.string('people.wrongField'),
  seal: z.string('people.wrongField'),
  password: secret,
})
export const proofForm = z.object({ password: secret })
export const codeForm = z.object({ code, ...luggage })

function isBetween(fewest: number, longest: number) {
  return (text: string) => {
    const { length } = Array.from(text.slice(0, 10_000).trim())
    return length >= fewest && length <= longest
  }
}
