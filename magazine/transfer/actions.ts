'use server'

import path from 'node:path'
import { ownerAction } from '@/magazine/people/action'
import { environment } from '@/magazine/people/session'
import { removeDemoForm } from './forms'
import { removeDemo } from './remove-demo'

/** Takes the demo magazine away for good. */
export const removeDemoAction = ownerAction(removeDemoForm, async ({ store, member, input, now }) => {
  await removeDemo(store, member, { ...input, media: path.join(environment().dataDir, 'media') }, now)
  return { go: '/admin/settings?saved=demo', leave: true }
})
