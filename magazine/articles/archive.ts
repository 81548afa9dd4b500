import { and, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { instantOf } from '@/magazine/settings/zone'

/** How many articles each month of a year has, January first. */
export type Year = { year: number; months: number[] }

/** The years that have articles, in the magazine's time zone, newest first: one step along the index for each. */
export async function yearsWithArticles({ read }: Store, timeZone: string): Promise<number[]> {
  const calendar = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', calendar: 'iso8601' })
  const years: number[] = []
  for (let newest = await newestBefore(read); newest;) {
    const year = Number(calendar.format(newest))
    years.push(year)
    newest = await newestBefore(read, instantOf({ year, month: 1 }, timeZone))
  }
  return years
}

/** The same with how many articles each month has. */
export async function archive(store: Store, timeZone: string): Promise<Year[]> {
  const years: Year[] = []
  for (const year of await yearsWithArticles(store, timeZone))
    years.push({ year, months: await countsOf(store.read, year, timeZone) })
  return years
}

/** From when on and before when an article is published in this month (1 to 12) of the magazine's time zone. */
export const monthOf = (year: number, month: number, timeZone: string) => ({
  from: instantOf({ year, month }, timeZone),
  before: instantOf({ year, month: month + 1 }, timeZone),
})

async function newestBefore({ t, select }: Reading, moment?: Date) {
  const { publishedAt, id, state } = t.articles
  const [row] = await select({ publishedAt })
    .from(t.articles)
    .where(and(eq(state, 'published'), moment && lt(publishedAt, moment)))
    .orderBy(desc(publishedAt), desc(id))
    .limit(1)
  return row?.publishedAt
}

/** One walk along the year's part of the index: how many were published before the end of each month. */
async function countsOf({ t, select }: Reading, year: number, timeZone: string): Promise<number[]> {
  const { publishedAt, state } = t.articles
  const ends = Array.from({ length: 12 }, (_, n) => instantOf({ year, month: n + 2 }, timeZone))
  const until = (moment: Date) => sql<number>`count(case when ${lt(publishedAt, moment)} then 1 end)`.mapWith(Number)
  const [row] = await select(Object.fromEntries(ends.map((moment, n) => [`m${n}`, until(moment)])))
    .from(t.articles)
    .where(
      and(
        eq(state, 'published'),
        gte(publishedAt, instantOf({ year, month: 1 }, timeZone)),
        lt(publishedAt, instantOf({ year: year + 1, month: 1 }, timeZone)),
      ),
    )
  const sums = ends.map((_, n) => row?.[`m${n}`] ?? 0)
  return sums.map((sum, n) => sum - (sums[n - 1] ?? 0))
}
