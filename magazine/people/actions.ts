'use server'

import { cookies } from 'next/headers'
import { memberAction, ownerAction, publicAction } from './action'
import { withLuggage } from './arrive'
import { choosePassword, confirmEmail } from './choose-password'
import { addPasskey } from './factor/add-passkey'
import { beginApp, confirmApp, removeApp } from './factor/app'
import { declinePasskey } from './factor/offer'
import { removePasskey } from './factor/passkey'
import { believe } from './factor/proven'
import { keepCodes } from './factor/recovery'
import { proveByCode, proveByPasskey, showCode, showPasskey, signInByPasskey } from './factor/sign-in'
import {
  backForm,
  codeForm,
  codesForm,
  continueForm,
  forgotForm,
  linkForm,
  newPasskeyForm,
  newPasswordForm,
  noteForm,
  nothingForm,
  passkeyForm,
  personForm,
  proofForm,
  proveForm,
  registerForm,
  removePasskeyForm,
  roleForm,
  secondForm,
  signInForm,
  takeOffForm,
} from './forms'
import { here } from './here'
import { makeInvitation } from './invitation'
import { sendLink } from './letters'
import { limited } from './limits'
import { registerMember } from './register'
import { ownPath, personAddress, secondFactorAddress } from './rules'
import { leaveFor } from './journey'
import { currentSession, enter, leave, secret } from './session'
import { signIn, signInByLink } from './sign-in'
import { letInMember, setRoleOf, shutOutMember, signOutEverywhere, takeOffFactorOf, writeNote } from './tend'

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

/** Makes an invitation, whose link is shown once. */
export const makeInvitationAction = memberAction(nothingForm, async ({ store, member, now }) => {
  await limited('invitation', String(member.id))
  const invitation = await makeInvitation(store, member, now)
  return { go: `/account?invitation=${invitation}#invitations`, leave: true }
})

/** Gives a member a role, from the next request on. */
export const setRoleAction = ownerAction(roleForm, async ({ store, member, input, now }) => {
  await setRoleOf(store, member, { ...input, site: here().site }, now)
  return { go: personAddress(input.handle), leave: true }
})

/** Signs a member out everywhere. */
export const endSessionsAction = ownerAction(personForm, async ({ store, member, input: { handle } }) => {
  await signOutEverywhere(store, member, handle)
  return { go: personAddress(handle), leave: true }
})

/** Shuts a member out. */
export const shutOutAction = ownerAction(personForm, async ({ store, member, input: { handle }, now }) => {
  await shutOutMember(store, member, handle, now)
  return { go: personAddress(handle), leave: true }
})

/** Lets a member in again. */
export const letInAction = ownerAction(personForm, async ({ store, member, input: { handle } }) => {
  await letInMember(store, member, handle)
  return { go: personAddress(handle), leave: true }
})

/** Takes off the second factor of a member who lost it. */
export const takeOffFactorAction = ownerAction(takeOffForm, async ({ store, member, input: { handle, why }, now }) => {
  await takeOffFactorOf(store, member, { handle, words: why }, now)
  return { go: personAddress(handle), leave: true }
})

/** Writes down something about a member. */
export const addNoteAction = ownerAction(noteForm, async ({ store, member, input, now }) => {
  await writeNote(store, member, input, now)
  return { go: `${personAddress(input.handle)}#notes`, done: { noted: 1 } }
})
/** Signs in by a passkey. */
export const signInByPasskeyAction = publicAction(
  passkeyForm,
  async ({ store, input, now, address }) =>
    enter(store, await signInByPasskey(store, { ...input, address, site: here().site }, now), now),
  { secrets: ['credential'] },
)

/** Signs in who has shown the first factor, by a code or a passkey. */
export const secondFactorAction = publicAction(
  secondForm,
  async ({ store, input, now, address }) => {
    const given = { ...input, address, site: here().site, key: secret() }
    return enter(store, await (input.credential ? showPasskey : showCode)(store, given, now), now)
  },
  { secrets: ['credential', 'code', 'asked'] },
)

/** Adds a passkey that the browser has just made. */
export const addPasskeyAction = memberAction(
  newPasskeyForm,
  async ({ store, member, input, now }) => {
    await addPasskey(store, member, { ...input, session: await currentSession(), site: here().site }, now)
    return { go: '/account#passkeys' }
  },
  { secrets: ['credential'] },
)

/** Removes a passkey. */
export const removePasskeyAction = memberAction(removePasskeyForm, async ({ store, member, input, now, address }) => {
  await believe(store, member, { session: await currentSession(), password: input.password, address }, now)
  await removePasskey(store, member, input.passkey, now)
  return { go: '/account#passkeys' }
})

/** Puts the recovery codes that were offered in place of those before. */
export const keepCodesAction = memberAction(codesForm, async ({ store, member, input, now, address }) => {
  await believe(store, member, { session: await currentSession(), password: input.password, address }, now)
  await keepCodes(store, member, input, secret(), now)
  return { go: '/account#passkeys', leave: true }
})

/** Begins to set an authenticator app up. */
export const beginAppAction = memberAction(proofForm, async ({ store, member, input, now, address }) => {
  await believe(store, member, { session: await currentSession(), password: input.password, address }, now)
  await beginApp(store, member, secret())
  return { go: here().path ?? secondFactorAddress }
})

/** Ends setting it up by its first code. */
export const confirmAppAction = memberAction(
  codeForm,
  async ({ store, member, input, now, address }) => {
    const shown = { code: input.code, key: secret(), session: await currentSession(), address }
    await confirmApp(store, member, shown, now)
    return { go: here().path ?? secondFactorAddress, leave: true }
  },
  { secrets: ['code'] },
)

/** Removes it. */
export const removeAppAction = memberAction(proofForm, async ({ store, member, input, now, address }) => {
  await believe(store, member, { session: await currentSession(), password: input.password, address }, now)
  await removeApp(store, member, now)
  return { go: secondFactorAddress, leave: true }
})

/** Shows the second factor, by a code or a passkey, in a session that began without. */
export const proveSessionAction = memberAction(
  proveForm,
  async ({ store, member, input, now, address }) => {
    const shown = { ...input, key: secret(), session: await currentSession(), address, site: here().site }
    await (input.credential ? proveByPasskey : proveByCode)(store, member, shown, now)
    return { go: here().path ?? secondFactorAddress, leave: true }
  },
  { secrets: ['code', 'credential'] },
)

/** Says "Not now" to the offer of a passkey, in this browser. */
export const declinePasskeyAction = memberAction(backForm, async ({ input, now }) => {
  declinePasskey(await cookies(), now)
  return { go: ownPath(input.next) ?? '/account', leave: true }
})
