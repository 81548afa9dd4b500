'use server'

import { memberAction } from '@/magazine/people/action'
import { here } from '@/magazine/people/here'
import { currentToken, leave } from '@/magazine/people/session'
import { archiveForm, keepForm, leaveForm, stayForm } from './forms'
import { keepOnLeaving, leaveMagazine, stayMember } from './leave'
import { askForArchive } from './out'
import { leaveAddress } from './rules'

/** Has everything of a member made into one file. */
export const makeArchiveAction = memberAction(archiveForm, async ({ store, member, now }) => {
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
  await leaveMagazine(store, member, { ...input, address, token: await currentToken(), site: here().site }, now)
  return { ...(await leave()), go: '/account/left' }
})

/** Stays, within the 14 days. */
export const stayAction = memberAction(
  stayForm,
  async ({ store, member, now }) => {
    await stayMember(store, member, now)
    return { go: '/account', leave: true }
  },
  { leaving: true },
)
