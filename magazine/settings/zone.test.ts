import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from './zone'

const zones = ['Asia/Baku', 'Europe/London', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC']

test('a zone’s clock shows what was asked for, at noon of any day', () => {
  const day = fc.record({
    year: fc.integer({ min: 1950, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (wanted, timeZone) => {
      fc.pre(!(timeZone === 'Pacific/Apia' && wanted.year === 2011)) // a day that its calendar left out
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      const two = (number: number) => String(number).padStart(2, '0')
      expect(shown.format(instantOf({ ...wanted, hour: 12 }, timeZone))).toBe(
        `${wanted.year}-${two(wanted.month)}-${two(wanted.day)} 12:00`,
      )
    }),
  )
})

test('a month begins at its zone’s midnight, the thirteenth with the next year', () => {
  expect(instantOf({ year: 2017, month: 8 }, 'Asia/Baku').toISOString()).toBe('2017-07-31T20:00:00.000Z')
  expect(instantOf({ year: 2017, month: 13 }, 'America/New_York').toISOString()).toBe('2018-01-01T05:00:00.000Z')
  expect(instantOf({ year: 2017, month: 4 }, 'Europe/London').toISOString()).toBe('2017-03-31T23:00:00.000Z')
})
