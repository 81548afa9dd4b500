import { expect, test } from 'vitest'
import type { Language } from '@/messages/words'
import { eachEngine } from '@/testing/each-engine'
import { WrongSetting } from './environment'
import { magazineOf, setMagazine } from './magazine'

eachEngine(fresh => {
  test('a magazine is in one of the languages that the interface speaks, and the owner is told which', async () => {
    const store = await fresh()
    for (const language of ['az', 'ru', 'ar', 'en'] as const) {
      await setMagazine(store, { language })
      expect((await magazineOf(store.read)).language).toBe(language)
    }
    await setMagazine(store, { language: 'ar' })
    for (const language of ['fr', 'AR', 'ar-EG', '', 'constructor']) {
      const said = setMagazine(store, { name: 'Another', language: language as Language })
      await expect(said, language).rejects.toThrow(
        new WrongSetting("the language of the magazine can't be used; it has to be one of en, az, ru, ar"),
      )
    }
    expect(await magazineOf(store.read)).toMatchObject({ name: 'Standfirst', language: 'ar' })
  })

  test('every setting that can’t be used is one line that names it', async () => {
    const store = await fresh()
    const wrong = [{ name: ' ' }, { name: 'x'.repeat(61) }, { description: 'x'.repeat(401) }, { timeZone: 'Mars' }]
    for (const setting of wrong)
      await expect(setMagazine(store, setting)).rejects.toThrow(
        new RegExp(`^the ${Object.keys(setting)[0]} of the magazine can't be used; it has to be [^\\n]+$`),
      )
  })

  test('a language that somebody wrote into the table by hand is refused when it is read', async () => {
    const store = await fresh()
    await store.write(tx => tx.insert(tx.t.settings).values({ name: 'language', value: 'fr' }))
    await expect(magazineOf(store.read)).rejects.toThrow(WrongSetting)
  })
})
