/** "24 November, 15:11", as the magazine's clock has it; the day first in every language. */
export function whenIn({ language, timeZone }: { language: string; timeZone: string }, moment: Date): string {
  const locale = new Intl.Locale(language, { numberingSystem: 'latn' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', calendar: 'gregory', timeZone })
  const parts = new Map(day.formatToParts(moment).map(({ type, value }) => [type, value]))
  const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return `${parts.get('day')} ${parts.get('month')}, ${clock.format(moment)}`
}
