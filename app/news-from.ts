import { here } from '@/magazine/people/here'
import { instantOf } from '@/magazine/settings/zone'
import { magazine } from './magazine'

/** From when on an article is news: the beginning of yesterday, by the magazine's calendar. */
export async function newsFrom(): Promise<Date> {
  const [year = 0, month = 1, day = 1] = here().day.split('-').map(Number)
  return instantOf({ year, month, day: day - 1 }, (await magazine()).calendar.timeZone)
}
