'use server'

import { memberAction, ownerAction } from '@/magazine/people/action'
import { chooseMail } from './choices'
import { choicesForm, letterForm } from './forms'
import { sendNow } from './letters-list'
import { outboxAddress } from './rules'

/** Keeps how soon a member hears of what by mail. */
export const chooseMailAction = memberAction(choicesForm, async ({ store, member, input }) => {
  await chooseMail(store, member.id, input)
  return { go: '/account#mail', done: { saved: 1 } }
})

/** Has a letter that waits or failed sent at once. */
export const sendNowAction = ownerAction(letterForm, async ({ store, input, now }) => {
  await sendNow(store, input.letter, now)
  return { go: outboxAddress() }
})
