'use server'

import path from 'node:path'
import { memberAction, publicAction } from '@/magazine/people/action'
import { here } from '@/magazine/people/here'
import { currentSession, enter, environment, leave } from '@/magazine/people/session'
import { askForEmail, changeEmail } from './email'
import { emailForm, keepForm, leaveForm, linkForm, nothingForm, passwordForm, profileForm, sessionForm } from './forms'
import { keepOnLeaving, leaveMagazine, stayMember } from './leave'
import { askForArchive } from './out'
import { changePassword } from './password'
import { saveProfile } from './profile'
import { readAllNotices } from './read-notices'
import { accountDone, leaveAddress, noticesAddress } from './rules'
import { endOneOf, endOthersOf } from './sessions'

/** Changes what a member shows of themself, and how the magazine shows itself to them. */
export const saveProfileAction = memberAction(profileForm, async ({ store, member, input, now }) => {
  const { private: isPrivate, drawn, ...given } = input
  const folder = path.join(environment().dataDir, 'media')
  const profile = { ...given, isPrivate: isPrivate === 'on', drawn: drawn === 'on', folder }
  await saveProfile(store, member, profile, now)
  return { go: accountDone('profile'), leave: true }
})

/** Mails a link to the address that a member wants to have. */
export const askForEmailAction = memberAction(
  emailForm,
  async ({ store, member, input: { email, passwordForEmail: password }, now, address }) => {
    const proof = { password, field: 'passwordForEmail', session: await currentSession(), address }
    await askForEmail(store, member, { ...proof, email, site: here().site }, now)
    return { go: accountDone('emailAsked'), leave: true }
  },
  { secrets: ['passwordForEmail'] },
)

/** Changes a member's address by the link mailed to the new one. */
export const changeEmailAction = publicAction(linkForm, async ({ store, member, input, now }) => {
  await changeEmail(store, input.link, now)
  return { go: member ? accountDone('email') : '/sign-in', leave: true }
})

/** Changes a member's password, and signs out every other browser. */
export const changePasswordAction = memberAction(
  passwordForm,
  async ({ store, member, input: { passwordNow, password: fresh }, now, address }) => {
    const proof = { password: passwordNow, field: 'passwordNow', session: await currentSession(), address }
    const token = await changePassword(store, member, { ...proof, fresh }, now)
    return enter(store, { token, go: accountDone('password') }, now)
  },
  { secrets: ['passwordNow'] },
)

/** Signs a member out of one other browser. */
export const endSessionAction = memberAction(sessionForm, async ({ store, member, input }) => {
  await endOneOf(store, member, input.session)
  return { go: '/account/sessions?done=session', done: { ended: 1 } }
})

/** Signs a member out of every other browser. */
export const endOtherSessionsAction = memberAction(nothingForm, async ({ store, member }) => {
  await endOthersOf(store, member, await currentSession())
  return { go: '/account/sessions?done=sessions', done: { ended: 1 } }
})

/** Notes that a member has read all that they were told of. */
export const readNoticesAction = memberAction(nothingForm, async ({ store, member, now }) => {
  await readAllNotices(store, member.id, now)
  return { go: noticesAddress('all') }
})

/** Has everything of a member made into one file. */
export const makeArchiveAction = memberAction(nothingForm, async ({ store, member, now }) => {
  await askForArchive(store, member, now)
  return { go: '/account#out' }
})

/** Chooses for the comments of a page which are kept, should their author leave. */
export const keepCommentsAction = memberAction(keepForm, async ({ store, member, input: { after, ...chosen } }) => {
  await keepOnLeaving(store, member, chosen)
  return { go: leaveAddress('each', after), done: { kept: chosen.keep.length } }
})

/** Leaves, and goes to a page that says until when one can come back. */
export const leaveAction = memberAction(leaveForm, async ({ store, member, input, now, address }) => {
  await leaveMagazine(store, member, { ...input, address, session: await currentSession(), site: here().site }, now)
  return { ...(await leave()), go: '/account/left' }
})

/** Stays, within the 14 days. */
export const stayAction = memberAction(
  nothingForm,
  async ({ store, member, now }) => {
    await stayMember(store, member, now)
    return { go: '/account', leave: true }
  },
  { leaving: true },
)
