/** What a clock on the wall shows; `month` 1 to 12, or beyond: month 13 is the January after. */
export type WallTime = { year: number; month: number; day?: number; hour?: number }

/** The instant at which a time zone's clocks show this. Where they skip it, the moment they skip. */
export function instantOf({ year, month, day = 1, hour = 0 }: WallTime, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, hour)
  const near = wanted - offsetAt(wanted, timeZone)
  return new Date(wanted - offsetAt(near, timeZone))
}

/** Midnight of the day a week before this one, which is written as "2026-11-24". */
export function weekBefore(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return instantOf({ year, month, day: date - 7 }, timeZone)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clock is before UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string) {
  const clock = clocks.get(timeZone) ?? clockOf(timeZone)
  clocks.set(timeZone, clock)
  const parts = clock.formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find(found => found.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant
}

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** The last time, not after `now`, at which a time zone's clocks showed this full hour. */
export function lastHourOf(hour: number, now: Date, timeZone: string): Date {
  const local = new Date(now.getTime() + offsetAt(now.getTime(), timeZone))
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  const today = instantOf({ year, month, day, hour }, timeZone)
  return today <= now ? today : instantOf({ year, month, day: day - 1, hour }, timeZone)
}
