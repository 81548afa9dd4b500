import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { faultOf } from '@/db/fault'
import { store as keptStore } from '@/db/kept'
import { type Store, StoreBusy } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { pageLanguage } from '@/magazine/settings/page-language'
import { Refusal } from '@/magazine/settings/refusal'
import { answer, here } from './here'
import type { Member } from './member'
import { asEditor, asModerator, asOwner, type Editor, type Moderator, type Owner } from './roles'
import { sentenceOf } from './sentence'
import { signInAddress, stayAddress } from './rules'
import { currentMember } from './session'
import { fieldsOf, typedOf } from './typed'

/** What a form shows after it was sent: what is wrong, what was typed, what was done, or where to go. */
export type FormState = {
  /** A sentence for a field, or for the whole form (`form`). */
  errors?: Record<string, string>
  /** Never a secret. */
  typed?: Record<string, string>
  done?: Record<string, string | number>
  go?: string
  /** What was sent as it would be shown; nothing was done. */
  preview?: unknown
}

/** What a deed led to: where a browser goes. `leave`: it does so even if React is there; `still`: where it is, nothing changes. */
export type Outcome = {
  go: string
  leave?: boolean
  still?: boolean
  done?: Record<string, string | number>
  /** Nothing was done, and the page shows this. */ preview?: unknown
}

type Asked<F extends z.ZodObject, M> = { store: Store; member: M; input: z.output<F>; now: Date; address: string }
type Deed<F extends z.ZodObject, M> = (asked: Asked<F, M>) => Promise<Outcome>
type Options<F extends z.ZodObject> = {
  /** Fields that are never given back; `password` never is. */
  secrets?: string[]
  /** What becomes of the form of somebody who isn't signed in; gives the address to go to. */
  signedOut?: (asked: Omit<Asked<F, never>, 'member'>) => Promise<string>
  /** Shows what was sent instead of doing it, for whoever asks; undefined where it is to be done. */
  preview?: (asked: Omit<Asked<F, never>, 'member'>) => Promise<unknown>
  /** Also for who asked to leave; to them every other door of members is shut. */
  leaving?: true
}
type Door = (before: FormState, data: FormData) => Promise<FormState>
/** Who asks, as the one who may; or what they lack. */
type Proof<M> = (member: Member | undefined) => { as: M } | 'session' | 'right'

/** A door for everybody. */
export const publicAction = <F extends z.ZodObject>(form: F, deed: Deed<F, Member | undefined>, options?: Options<F>) =>
  doorOf(form, member => ({ as: member }), deed, { ...options, leaving: true })

/** A door for who is signed in. */
export const memberAction = <F extends z.ZodObject>(form: F, deed: Deed<F, Member>, options?: Options<F>) =>
  doorOf<F, Member>(form, member => (member ? { as: member } : 'session'), deed, options)

/** A door for moderators, editors and owners; others are answered 403. */
export const moderatorAction = <F extends z.ZodObject>(form: F, deed: Deed<F, Moderator>, options?: Options<F>) =>
  doorOf(form, proofBy(asModerator), deed, options)

/** A door for editors and owners; others are answered 403. */
export const editorAction = <F extends z.ZodObject>(form: F, deed: Deed<F, Editor>, options?: Options<F>) =>
  doorOf(form, proofBy(asEditor), deed, options)

/** A door for owners; others are answered 403. */
export const ownerAction = <F extends z.ZodObject>(form: F, deed: Deed<F, Owner>, options?: Options<F>) =>
  doorOf(form, proofBy(asOwner), deed, options)

const proofBy =
  <M>(as: (member: Member) => M | undefined): Proof<M> =>
  member => {
    if (!member) return 'session'
    const proven = as(member)
    return proven ? { as: proven } : 'right'
  }

function doorOf<F extends z.ZodObject, M>(form: F, prove: Proof<M>, deed: Deed<F, M>, options: Options<F> = {}): Door {
  // The state before comes from the browser like the form: it is never read.
  return async (_before, data) => {
    const typed = typedOf(data, ['password', ...(options.secrets ?? [])])
    let outcome: Outcome
    try {
      outcome = await outcomeOf(form, prove, deed, options, data)
    } catch (error) {
      return refused(error, typed)
    }
    return away(outcome, typed)
  }
}

async function outcomeOf<F extends z.ZodObject, M>(
  form: F,
  prove: Proof<M>,
  deed: Deed<F, M>,
  { signedOut, preview, leaving }: Options<F>,
  data: FormData,
): Promise<Outcome> {
  const member = await currentMember()
  if (member?.leaving && !leaving) return { go: stayAddress, leave: true }
  const proof = prove(member)
  if (proof === 'right') throw new Refusal('people.mayNot', { status: 403 })
  const read = form.safeParse(fieldsOf(data))
  if (!read.success) throw new WrongFields(read.error.issues)
  const { address, path = '/' } = here()
  const asked = { store: keptStore(), input: read.data, now: new Date(), address }
  const shown = await preview?.(asked)
  if (shown !== undefined) return { go: path, preview: shown }
  if (proof !== 'session') return deed({ ...asked, member: proof.as })
  return { go: signedOut ? await signedOut(asked) : signInAddress(path), leave: true }
}

/** A browser without script is sent on; React stays on the page, made anew, unless the deed leads away from it. */
function away({ go, leave, still, done = {}, preview }: Outcome, typed: Record<string, string>): FormState {
  if (preview !== undefined) return { preview, typed }
  // React must not be redirected: Next would ask itself for the target, over HTTP and through our own guard.
  if (!here().byScript) redirect(go)
  if (leave) return { go, typed }
  if (!still) refresh()
  return { done }
}

class WrongFields extends Error {
  constructor(readonly issues: z.core.$ZodIssue[]) {
    super('a form was not filled in as it must be')
  }
}

async function refused(error: unknown, typed: Record<string, string>): Promise<FormState> {
  here().refused = typed
  const language = await languageHere()
  if (error instanceof WrongFields) {
    answer(422)
    const errors: Record<string, string> = {}
    for (const issue of error.issues)
      errors[String(issue.path[0] ?? 'form')] ??= sentenceOf(language, issue.message, valuesOf(issue))
    return { errors, typed }
  }
  if (error instanceof Refusal) {
    const wait = error.retryAfterSeconds
    answer(error.status, wait === undefined ? {} : { 'retry-after': String(wait) })
    return { errors: { [error.field]: sentenceOf(language, error.code, error.values) }, typed }
  }
  if (error instanceof StoreBusy || ['busy', 'full', 'readonly'].includes(faultOf(error) ?? '')) {
    answer(503, { 'retry-after': '5' })
    return { errors: { form: sentenceOf(language, 'people.busy') }, typed }
  }
  throw error
}

/** A refusal is in the language of the page that it stands on. */
async function languageHere() {
  const { read } = keptStore()
  const { path, member } = here()
  return pageLanguage(read, await magazineOf(read), path, member?.language)
}

/** A check gives the numbers of its sentence as `params`. */
const valuesOf = (issue: z.core.$ZodIssue) => (issue.code === 'custom' ? issue.params : undefined)
