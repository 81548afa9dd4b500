import { instantOf } from '@/magazine/settings/zone'

/** A day of the calendar, wherever it is. */
export type Day = { year: number; month: number; day: number }
/** What a line of nothing but a weekday, a date and a time says; `impossible` is a date like 31.02.2017, as written. */
export type Moment = { day?: Day; impossible?: string; onlyWeekday?: true }

/**
 * Reads a line that is a moment and nothing else, in any order and either part alone: `Friday, 21:00`, `01.08.2017` (the
 * day comes first), `2017-08-01`, `1 August 2017`, `August 1, 2017`; names in English, Russian, Azerbaijani and Arabic.
 */
export function momentIn(line: string): Moment | undefined {
  const written = plain(line)
  const withoutTime = trimmed(written.replace(time, ' '))
  const date = trimmed(withoutTime.replace(weekday, ' '))
  if (date === '') return written === '' ? undefined : withoutTime === '' ? {} : onlyIfAlone(written, withoutTime)
  const day = dayIn(date)
  if (!day) return undefined
  return isPossible(day) ? { day } : { impossible: line.trim() }
}

/** The instant at which it is noon on this day in the time zone: the day then stays the same should the zone ever change. */
export const noonOn = (day: Day, timeZone: string): Date => instantOf({ ...day, hour: 12 }, timeZone)

const onlyIfAlone = (written: string, withoutTime: string): Moment =>
  written === withoutTime ? { onlyWeekday: true } : {}

function dayIn(date: string): Day | undefined {
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(date)
  if (numbers) return dayOf(numbers[4], numbers[3], numbers[1])
  const sorted = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/.exec(date)
  if (sorted) return dayOf(sorted[1], sorted[3], sorted[4])
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]+(?:de )?(\p{L}+)\.?,?(?: de)?[ -]+(\d{4})$/u.exec(date)
  if (named) return dayOf(named[3], months.get(named[2] ?? ''), named[1])
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(date)
  if (american) return dayOf(american[3], months.get(american[1] ?? ''), american[2])
  return undefined
}

function dayOf(year: string | undefined, month: string | number | undefined, day: string | undefined) {
  return month === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) }
}

function isPossible({ year, month, day }: Day) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1600 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Lower case, Arabic digits as ours, one space where there were any, the word for "year" gone. */
const plain = (line: string) =>
  trimmed(
    line
      .normalize('NFC')
      .replace(/İ/g, 'i')
      .toLowerCase()
      .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
      .replace(/(?<=\d{4})\s?(?:г\.|года?|-c[iıuü] il)(?!\p{L})/u, '')
      .replace(/\s+/g, ' '),
  )

const trimmed = (text: string) => text.replace(/^[\s,.|·–—-]+|[\s,.|·–—-]+$/g, '')

// Those of the magazine, and of the archives that come to it.
const languages = ['en', 'ru', 'az', 'ar', 'ar-SY', 'tr', 'uk', 'de', 'fr', 'es']

/** Names as they stand within a date (Russian has a case for it) and alone, with the number of the month. */
const months = new Map(
  languages.flatMap(language =>
    Array.from({ length: 12 }, (_, n) => n).flatMap(n =>
      namesOf(language, 'month', Date.UTC(2017, n, 1)).map(name => [name, n + 1] as const),
    ),
  ),
)
const weekdays = languages.flatMap(language =>
  Array.from({ length: 7 }, (_, n) => n).flatMap(n => namesOf(language, 'weekday', Date.UTC(2017, 0, 1 + n))),
)
// "Bazar ertəsi" is Monday and "bazar" Sunday: the longer first.
const longestFirst = weekdays.toSorted((a, b) => b.length - a.length)
const weekday = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'u')
const time = /(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?/

function namesOf(language: string, what: 'month' | 'weekday', date: number) {
  const calendar = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const
  const written = (style: 'long' | 'short') => [
    new Intl.DateTimeFormat(language, { ...calendar, [what]: style }),
    new Intl.DateTimeFormat(language, { ...calendar, [what]: style, day: 'numeric' }),
  ]
  return (what === 'month' ? [...written('long'), ...written('short')] : written('long').slice(0, 1)).flatMap(format =>
    format
      .formatToParts(date)
      .filter(({ type }) => type === what)
      .map(({ value }) => plain(value)),
  )
}
