import { expect, test } from 'vitest'
import { setMagazine } from '@/magazine/settings/magazine'
import { eachEngine } from '@/testing/each-engine'
import { Current } from './current'

const evening = Date.parse('2026-11-24T20:30:00Z')

eachEngine(fresh => {
  test('the day is the magazine’s, and follows a new time zone at the next request', async () => {
    const store = await fresh()
    const current = new Current(store)
    expect(await current.day(evening)).toBe('2026-11-24')
    await setMagazine(store, { timeZone: 'Asia/Baku', language: 'az' })
    expect(await current.day(evening)).toBe('2026-11-25')
    expect(current.language).toBe('az')
  })

  test('midnight is midnight, and a clock that goes back brings the day before', async () => {
    const current = new Current(await fresh())
    const midnight = Date.parse('2026-11-25T00:00:00Z')
    expect(await current.day(midnight - 1)).toBe('2026-11-24')
    expect(await current.day(midnight)).toBe('2026-11-25')
    expect(await current.day(midnight - 1)).toBe('2026-11-24')
  })
})
