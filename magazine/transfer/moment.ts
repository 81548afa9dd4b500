import { instantOf } from '@/magazine/settings/zone'
import { momentIn, noonOn, type Day } from './day'

/** A day, with the time of a clock on the wall where one is known. */
export type Wall = Day & { hour?: number; minute?: number }

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * When a file says that something was published: an instant where it names its zone (`2017-08-01T12:00:00+04:00`, or as
 * letters do), else a day with the time on the wall. Undefined for what is no date.
 */
export function publishedIn(written: string): Date | Wall | undefined {
  const text = written.trim()
  const found = iso.exec(text)
  if (found) return fromIso(found)
  if (/^\d{8}$/.test(text)) return publishedIn(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
  if (/\d:\d\d.*(?:[+-]\d{4}|GMT|UTC)\b/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text)
  return momentIn(text)?.day ?? dayWithin(text)
}

/** The instant that it was, in the magazine's zone where none is named; noon where only the day is known. */
export function instantIn(published: Date | Wall, timeZone: string): Date {
  if (published instanceof Date) return published
  const { hour, minute = 0, ...day } = published
  if (hour === undefined) return noonOn(day, timeZone)
  return new Date(instantOf({ ...day, hour }, timeZone).getTime() + minute * 60_000)
}

/** The first day named in a short text, like `Posted on August 1, 2017 by Leyla`. */
export function dayWithin(text: string): Day | undefined {
  const words = text
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/ |(?<=[:|•·—])/)
  for (const length of [1, 3, 4, 5])
    for (let at = 0; at + length <= words.length; at++) {
      const day = momentIn(
        words
          .slice(at, at + length)
          .join(' ')
          .replace(/[;:()[\]]/g, ''),
      )?.day
      if (day) return day
    }
  return undefined
}

function fromIso([, year, month, day, hour, minute, second = '0', zone]: RegExpExecArray): Date | Wall | undefined {
  const date = momentIn(`${year}-${month}-${day}`)?.day
  if (!date || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return date
  if (hour === undefined) return date
  if (zone === undefined) return { ...date, hour: Number(hour), minute: Number(minute) }
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return new Date(Date.UTC(date.year, date.month - 1, date.day, Number(hour), Number(minute) - offset, Number(second)))
}
