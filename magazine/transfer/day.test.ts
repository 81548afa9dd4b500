import { expect, test } from 'vitest'
import { momentIn, noonOn } from './day'

const firstOfAugust = { day: { year: 2017, month: 8, day: 1 } }

test.each([
  '01.08.2017',
  '1/8/2017',
  '1-8-2017',
  '2017-08-01',
  '1 August 2017',
  '1 Aug 2017',
  'August 1st, 2017',
  'Tuesday, 1 August 2017, 12:30',
  '01.08.2017 | 9:30 pm',
  '1 августа 2017 г.',
  'вторник, 1 августа 2017 года',
  '1 avqust 2017-ci il',
  '1 أغسطس 2017',
  '1 آب 2017',
  '٠١.٠٨.٢٠١٧',
])('%s is 1 August 2017', line => {
  expect(momentIn(line)).toEqual(firstOfAugust)
})

test.each(['Friday, 21:00', '21:00', 'cümə, 21:00', 'пятница 21:00', 'bazar ertəsi, 9:05'])(
  '%s is a moment without a day',
  line => {
    expect(momentIn(line)).toEqual({})
  },
)

test('a weekday alone is told apart, for it may be a headline', () => {
  expect(momentIn('Friday')).toEqual({ onlyWeekday: true })
})

test('a day that the calendar does not have is impossible, and month-first is never guessed', () => {
  for (const line of ['31.02.2017', '31 February 2017', '08/13/2017', '00.00.2017', '01.13.2017'])
    expect(momentIn(line)).toEqual({ impossible: line })
})

test.each(['', 'May', '2017', 'On 01.08.2017', '01.08.17', 'A SIGNAL FROM THE LEADERS', '397', '1 Foo 2017', '25:00'])(
  '%j is no moment',
  line => {
    expect(momentIn(line)).toBeUndefined()
  },
)

test.each([
  ['UTC', '2017-08-01T12:00:00.000Z'],
  ['Asia/Baku', '2017-08-01T08:00:00.000Z'],
  ['Pacific/Kiritimati', '2017-07-31T22:00:00.000Z'],
  ['Pacific/Pago_Pago', '2017-08-01T23:00:00.000Z'],
  ['America/New_York', '2017-08-01T16:00:00.000Z'],
])('noon in %s', (timeZone, instant) => {
  expect(noonOn({ year: 2017, month: 8, day: 1 }, timeZone).toISOString()).toBe(instant)
})

test('noon is noon on the days the clock is changed', () => {
  expect(noonOn({ year: 2017, month: 3, day: 26 }, 'Europe/Berlin').toISOString()).toBe('2017-03-26T10:00:00.000Z')
  expect(noonOn({ year: 2017, month: 10, day: 29 }, 'Europe/Berlin').toISOString()).toBe('2017-10-29T11:00:00.000Z')
})
