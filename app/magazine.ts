import { cache } from 'react'
import { store } from '@/db/kept'
import { here } from '@/magazine/people/here'
import { magazineOf } from '@/magazine/settings/magazine'
import { pageLanguage } from '@/magazine/settings/page-language'
import { directionOf } from '@/magazine/text/language'
import { words } from '@/messages/words'

/**
 * The magazine as the page shows it: its settings, and the words and calendar of the page, whose `language` is an
 * article's own where it is about one, else a member's. `home` is the language of the magazine and of its sections. Asked once a page.
 */
export const magazine = cache(async () => {
  const settings = await magazineOf(store().read)
  const { path, member } = here()
  const language = await pageLanguage(store().read, settings, path, member?.language)
  const home = { language: settings.language, direction: directionOf(settings.language) }
  const calendar = { language, timeZone: settings.timeZone }
  return { ...settings, language, home, calendar, t: words(language) }
})
