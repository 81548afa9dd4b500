'use server'

import { publicAction } from './action'
import { withLuggage } from './arrive'
import { choosePassword, confirmEmail } from './choose-password'
import { continueForm, forgotForm, linkForm, newPasswordForm, nothingForm, registerForm, signInForm } from './forms'
import { here } from './here'
import { sendLink } from './letters'
import { registerMember } from './register'
import { leaveFor } from './journey'
import { enter, leave } from './session'
import { signIn, signInByLink } from './sign-in'

/** Makes an account and signs in. */
export const registerAction = publicAction(registerForm, async ({ store, input, now, address }) =>
  enter(store, await registerMember(store, { ...input, address, site: here().site }, now), now),
)

/** Signs in by password, or mails a link if that button was pressed. */
export const signInAction = publicAction(signInForm, async ({ store, input: { way, ...input }, now, address }) => {
  if (way === undefined) return enter(store, await signIn(store, { ...input, address }, now), now)
  await sendLink(store, { ...input, purpose: 'sign-in', address, site: here().site }, now)
  return { go: withLuggage('/sign-in/link/sent', input), leave: true }
})

/** Leads to a provider, from where one comes back signed in. */
export const continueWithAction = publicAction(continueForm, ({ input: { provider, ...input } }) =>
  leaveFor(provider, input),
)

/** Signs in by a one-time link. */
export const signInByLinkAction = publicAction(linkForm, async ({ store, input, now, address }) =>
  enter(store, await signInByLink(store, { ...input, address }, now), now),
)

/** Confirms an address by the link mailed to it. */
export const confirmEmailAction = publicAction(linkForm, async ({ store, member, input, now }) => {
  await confirmEmail(store, input.link, now)
  return { go: member ? '/account' : '/sign-in', leave: true }
})

/** Mails a link to choose a new password. */
export const forgotAction = publicAction(forgotForm, async ({ store, input, now, address }) => {
  await sendLink(store, { ...input, purpose: 'password', address, site: here().site }, now)
  return { go: withLuggage('/sign-in/link/sent', input), leave: true }
})

/** Sets a new password by a mailed link, and signs in. */
export const choosePasswordAction = publicAction(newPasswordForm, async ({ store, input, now, address }) =>
  enter(store, await choosePassword(store, { ...input, address }, now), now),
)

/** Signs this browser out. */
export const signOutAction = publicAction(nothingForm, leave)
