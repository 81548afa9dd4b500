import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cast, person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { settingsForm } from './forms'
import { magazineOf } from './magazine'
import { contrastOf, domainOf, hexOf, isReadable, leastContrast, nearestReadable, ownLinkColour } from './rules'
import { lastSaved, saveSettings } from './save'
import { themeAddress, themeAt } from './theme'

const now = new Date('2026-11-24T12:00:00Z')
const right = { name: 'Plumbline', zone: 'Asia/Baku', language: 'az', joining: 'invitation' }
const read = (some: Record<string, string>) => settingsForm.parse({ ...right, ...some })
const wrongs = (some: Record<string, string>) =>
  settingsForm
    .safeParse({ ...right, ...some })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`)

eachEngine(fresh => {
  test('settings are saved whole, and who saved last is kept', async () => {
    const store = await fresh()
    const { owner } = await cast(store)
    const input = read({
      standfirst: ' Made things. ',
      domains: 'Throwaway.example\r\n@Bücher.example\n\nthrowaway.example',
      disposable: 'on',
      factor: 'on',
      names: 'Baku\nSOCAR',
      contact: 'safety@plumbline.example',
      linkColour: 'B4452B',
    })
    expect(await lastSaved(store.read)).toBeUndefined()
    await saveSettings(store, owner, input, now)
    expect(await magazineOf(store.read)).toMatchObject({
      ...{ name: 'Plumbline', description: 'Made things.', timeZone: 'Asia/Baku', language: 'az' },
      ...{ joining: 'invitation', refusedDomains: ['throwaway.example', 'xn--bcher-kva.example'] },
      ...{ refuseDisposable: true, secondFactor: true, llms: false, names: ['Baku', 'SOCAR'] },
      ...{ linkColour: '#b4452b', linkColourDark: '' },
    })
    expect(await lastSaved(store.read)).toEqual({ name: 'Oskar Vale', at: now, over: undefined })
  })

  test('of two owners the last wins, and it is said whom they did not see', async () => {
    const store = await fresh()
    const { owner } = await cast(store)
    const other = await person(store, 'Second Owner', 'owner')
    await saveSettings(store, owner, read({ seen: '' }), now)
    const later = new Date('2026-11-24T12:05:00Z')
    await saveSettings(store, other, read({ name: 'Other', seen: now.toISOString() }), later)
    expect((await lastSaved(store.read))?.over).toBeUndefined()
    const last = new Date('2026-11-24T12:06:00Z')
    await saveSettings(store, owner, read({ seen: now.toISOString() }), last)
    expect(await lastSaved(store.read)).toEqual({
      name: 'Oskar Vale',
      at: last,
      over: { name: 'Second Owner', at: later },
    })
    expect((await magazineOf(store.read)).name).toBe('Plumbline')
    const { members } = store.t
    await store.write(tx => tx.update(members).set({ leavingAt: last }).where(eq(members.id, other.id)))
    expect((await lastSaved(store.read))?.over, 'who leaves is not named').toMatchObject({ name: '' })
  })
})

test('all that is wrong is said at once, in the order of the page', () => {
  const some = {
    name: '',
    zone: 'Harbour time',
    domains: 'good.example\nno domain',
    linkColour: '#e0765b',
    contact: 'x',
  }
  expect(wrongs(some)).toEqual([
    'name setup.nameLength',
    'zone setup.zoneWrong',
    'contact setup.contactWrong',
    'domains setup.domainWrong',
    'linkColour setup.colourPale',
  ])
  expect(wrongs({ language: 'fr', joining: 'nobody' })).toEqual([
    'language setup.languageWrong',
    'joining setup.joiningWrong',
  ])
  expect(wrongs({ linkColour: 'verdigris' })).toEqual(['linkColour setup.colourWrong'])
  expect(wrongs({ linkColourDark: '#0a5a49' })).toEqual(['linkColourDark setup.colourPale'])
  expect(wrongs({})).toBeUndefined()
})

test('a domain is what mail servers would understand', () => {
  expect(['Example.ORG', '@a.example', 'bücher.example', 'example.org.'].map(domainOf)).toEqual([
    ...['example.org', 'a.example', 'xn--bcher-kva.example', 'example.org'],
  ])
  const none = [
    '',
    'example',
    'a b.example',
    'http://example.org',
    '127.0.0.1',
    'a@b.example',
    '[::1]',
    'x..org',
    '*.org',
  ]
  for (const text of none) expect(domainOf(text), text).toBeUndefined()
})

test('the nearest colour that can be read is readable, and the colour itself if it is', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (typed, theme) => {
      const nearest = nearestReadable(typed, theme)
      expect(contrastOf(nearest, theme)).toBeGreaterThanOrEqual(leastContrast)
      if (isReadable(typed, theme)) expect(nearest).toBe(typed)
    }),
  )
  expect(hexOf('#ABC')).toBe('#aabbcc')
  for (const theme of ['light', 'dark'] as const) expect(isReadable(ownLinkColour(theme), theme)).toBe(true)
})

test('the colours are a style sheet whose address says what is in it', () => {
  const address = themeAddress({ linkColour: '#b4452b', linkColourDark: '' }) ?? ''
  expect(address).toMatch(/^\/theme-b4452b86d3b8[0-9a-f]{8}\.css$/)
  expect(themeAt(address)).toContain('--color-accent: #b4452b')
  expect(themeAddress({ linkColour: '', linkColourDark: '' })).toBeUndefined()
  for (const none of [address.replace('b4', 'b5'), '/theme-.css', '/theme-fbfcfa86d3b800000000.css', `${address}x`])
    expect(themeAt(none), none).toBeUndefined()
})
