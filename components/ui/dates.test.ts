import { expect, test } from 'vitest'
import { countInWords, dayInFigures, dayInWords, noonOf, timeInFigures, weekdayInWords } from './dates'

const late = new Date('2017-07-31T21:30:00Z')
const calendar = (language: string, timeZone = 'UTC') => ({ language, timeZone })

test('a date is the one of the magazine’s zone, not of the server’s', () => {
  expect(dayInWords(late, calendar('en', 'Asia/Baku'))).toBe('1 August 2017')
  expect(dayInFigures(late, calendar('en', 'Asia/Baku'))).toBe('2017-08-01')
  expect(dayInWords(late, calendar('en', 'America/New_York'))).toBe('31 July 2017')
})

test('the day comes first in every language, with the month in the case it needs', () => {
  const day = noonOf('2026-11-24')
  expect(dayInWords(day, calendar('en'))).toBe('24 November 2026')
  expect(dayInWords(day, calendar('az'))).toBe('24 noyabr 2026')
  expect(dayInWords(day, calendar('ru'))).toBe('24 ноября 2026')
  expect(dayInWords(day, calendar('ar'))).toBe('24 نوفمبر 2026')
  expect(weekdayInWords(day, calendar('en'))).toBe('Tuesday')
})

test('a count has the separators of its language', () => {
  expect(countInWords(0, 'en')).toBe('0')
  expect(countInWords(12_345, 'en')).toBe('12,345')
  expect(countInWords(1204, 'ar')).toBe('1,204')
})

test('midnight is 00:00, in the magazine’s zone', () => {
  expect(timeInFigures(new Date('2026-11-24T20:00:00Z'), calendar('en', 'Asia/Baku'))).toBe('00:00')
  expect(timeInFigures(new Date('2026-11-24T12:20:00Z'), calendar('en', 'Asia/Baku'))).toBe('16:20')
})

test('what a browser may not know is told by ourselves, as the runtime here has it', () => {
  const inUtc = calendar('az')
  const azeri = new Intl.Locale('az', { numberingSystem: 'latn' })
  const days = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(2028, 0, n + 1, 12)))
  const format = new Intl.DateTimeFormat(azeri, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(azeri, { weekday: 'long', timeZone: 'UTC' })
  expect(days.map(day => dayInWords(day, inUtc))).toEqual(days.map(day => format.format(day)))
  expect(days.map(day => weekdayInWords(day, inUtc))).toEqual(days.map(day => weekday.format(day)))
  const number = new Intl.NumberFormat(azeri)
  const counts = [0, 999, 1000, 12_345, 9_876_543]
  expect(counts.map(count => countInWords(count, 'az'))).toEqual(counts.map(count => number.format(count)))
})

test('the month and the weekday are those of the zone', () => {
  expect(dayInWords(late, calendar('az', 'Asia/Baku'))).toBe('1 avqust 2017')
  expect(weekdayInWords(late, calendar('az', 'Asia/Baku'))).toBe('çərşənbə axşamı')
  expect(weekdayInWords(late, calendar('az'))).toBe('bazar ertəsi')
})
