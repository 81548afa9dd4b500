/** A moment, and whose calendar it is read in: a language (BCP 47) and a time zone (IANA). */
export type Calendar = { language: string; timeZone: string }

/** "24 November 2026", the day first in every language of the magazine. */
export function dayInWords(moment: Date, calendar: Calendar): string {
  const { day, month, year } = partsOf(moment, calendar, { day: 'numeric', month: 'long', year: 'numeric' })
  const ownName = named[calendar.language]?.months[Number(dayInFigures(moment, calendar).slice(5, 7)) - 1]
  return `${day} ${ownName ?? month} ${year}`
}

/** "November 2026" as it stands within a sentence: in Russian another word than alone. */
export const monthWithin = (moment: Date, calendar: Calendar): string =>
  dayInWords(moment, calendar).replace(/^\d+ /, '')

/** "Tuesday". */
export const weekdayInWords = (moment: Date, calendar: Calendar): string =>
  named[calendar.language]?.weekdays[noonOf(dayInFigures(moment, calendar)).getUTCDay()] ??
  partsOf(moment, calendar, { weekday: 'long' }).weekday ??
  ''

/** "2026-11-24", as a machine reads the day of this calendar. */
export function dayInFigures(moment: Date, { timeZone }: Calendar): string {
  const figures = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const { day, month, year = '' } = partsOf(moment, { language: 'en', timeZone }, figures)
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** "16:20", the time of day in this calendar's zone. */
export function timeInFigures(moment: Date, { timeZone }: Calendar): string {
  const figures = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const { hour, minute } = partsOf(moment, { language: 'en', timeZone }, figures)
  return `${hour}:${minute}`
}

/** "November 2026", the month of a moment. */
export function monthInWords(moment: Date, { language, timeZone }: Calendar): string {
  const { month, year } = partsOf(moment, { language, timeZone }, { month: 'numeric', year: 'numeric' })
  return `${monthName(Number(month), language)} ${year}`
}

/** "November" for 11, as it stands alone: in Russian another word than within a date. */
export const monthName = (month: number, language: string): string =>
  partsOf(new Date(Date.UTC(2026, month - 1, 15)), { language, timeZone: 'UTC' }, { month: 'long' }).month ?? ''

/** Noon of a day written as "2026-11-24", to be read in UTC: every zone's calendar of that day is the same words. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** "12,345", as the language groups it. */
export const countInWords = (count: number, language: string): string => numbers(language).format(count)

// Chromium knows no Azerbaijani: November is "M11" to it, Tuesday "Tue", and 12.345 is 12,345, which a page made here is not.
const named: Record<string, { months: string[]; weekdays: string[] }> = {
  az: {
    months: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' '),
    weekdays: ['bazar', 'bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə'],
  },
}
const groupedAs: Record<string, string> = { az: 'tr' }

// 0 to 9 in Arabic too, as most Arabic newspapers write on the web: "ar" alone is decided otherwise by each release of CLDR.
const locale = (language: string) => new Intl.Locale(language, { numberingSystem: 'latn' })
const numbers = once((language: string) => new Intl.NumberFormat(locale(groupedAs[language] ?? language)))
const dates = once((language: string, timeZone: string, wanted: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(locale(language), { ...wanted, calendar: 'gregory', timeZone })
})

/** Makes each of them once: a page writes hundreds of dates, and to make a format takes longer than to use it. */
function once<A extends unknown[], F>(make: (...wanted: A) => F) {
  const made = new Map<string, F>()
  return (...wanted: A): F => {
    const key = JSON.stringify(wanted)
    const known = made.get(key) ?? make(...wanted)
    made.set(key, known)
    return known
  }
}

function partsOf(moment: Date, { language, timeZone }: Calendar, wanted: Intl.DateTimeFormatOptions) {
  const parts = dates(language, timeZone, wanted).formatToParts(moment)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Partial<
    Record<Intl.DateTimeFormatPartTypes, string>
  >
}
