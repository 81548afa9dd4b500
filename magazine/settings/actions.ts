'use server'

import { ownerAction } from '@/magazine/people/action'
import { settingsForm } from './forms'
import { saveSettings } from './save'

/** Saves the magazine's settings: all that the form holds, or nothing. */
export const saveSettingsAction = ownerAction(settingsForm, async ({ store, member, input, now }) => {
  await saveSettings(store, member, input, now)
  return { go: '/admin/settings?saved=yes', done: { saved: 1 } }
})
