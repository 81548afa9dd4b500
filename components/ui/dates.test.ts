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
