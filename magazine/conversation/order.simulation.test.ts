import { expect, test } from 'vitest'
import { type Ranked, scoreOf, shareAt, trialsOf } from './order'
import { threadsOnPage } from './rules'

/** The same numbers at each run: a small generator (mulberry32). */
function dice(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Thread = Ranked & { worth: number }
const lateWorth = 0.2
type Way = 'counts' | 'scores'

/**
 * A conversation over some hours: a hundred threads of little worth come in the first hour, one that a fifth of its readers
 * would recommend comes in the sixth. Readers come each hour, read from the top of "most recommended", and recommend each
 * thread of its first page that they get to as it deserves. Gives the place of the late one after each hour; `counts` sorts by recommends alone.
 */
function lateThread(way: Way, hours = 72, readersAnHour = 60, seed = 1): number[] {
  const roll = dice(seed)
  const threads: Thread[] = []
  const places: number[] = []
  const add = (worth: number, hour: number) =>
    threads.push({
      id: threads.length + 1,
      recommends: 0,
      seen: 0,
      score: 0,
      createdAt: new Date(hour * 3_600_000),
      worth,
    })
  for (let n = 0; n < 100; n++) add(0.02 + 0.1 * roll(), 0)
  for (let hour = 0; hour < hours; hour++) {
    if (hour === 6) add(lateWorth, hour)
    for (let reader = 0; reader < readersAnHour; reader++) read(order(threads, way), roll)
    places.push(order(threads, way).findIndex(({ worth }) => worth === lateWorth))
  }
  return places
}

function order(threads: Thread[], way: Way): Thread[] {
  const by = (value: (thread: Thread) => number) =>
    threads.toSorted((one, other) => value(other) - value(one) || other.id - one.id)
  if (way === 'counts') return by(({ recommends }) => recommends)
  const scored = by(scoreOf).map(thread => ({ ...thread, score: scoreOf(thread) }))
  const trials = trialsOf(scored.slice(0, 20), scored)
  return by(thread => trials.get(thread.id) ?? scoreOf(thread))
}

function read(threads: Thread[], roll: () => number) {
  const far = roll()
  for (const [place, thread] of threads.entries()) {
    if (far > shareAt(place) || place >= threadsOnPage) return
    thread.seen++
    if (roll() < thread.worth) thread.recommends++
  }
}

test('a good late comment rises within a day of being written, where by counts it stays below', () => {
  const scores = lateThread('scores')
  const counts = lateThread('counts')
  const hoursTo = (places: number[], place: number) => places.findIndex(at => at >= 0 && at <= place)
  expect(hoursTo(scores, 0) - 6).toBeLessThan(24)
  expect(scores.at(-1)).toBe(0)
  expect(counts[30] ?? 0).toBeGreaterThan(10)
})
