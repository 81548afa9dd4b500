import { cache } from 'react'
import { store } from '@/db/kept'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'

/** The magazine as the page shows it: its settings, their words and calendar. Asked once a page. */
export const magazine = cache(async () => {
  const settings = await magazineOf(store().read)
  const { language, timeZone } = settings
  return { ...settings, calendar: { language, timeZone }, t: words(language) }
})
