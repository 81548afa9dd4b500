import { eq, inArray } from 'drizzle-orm'
import type { Busy } from '@/db/search'
import type { Store } from '@/db/store'
import { type Query, readQuery, type TypedWord } from './query'
import { mistakes, mistakesIn, restsOf } from './spelling'

/** What may have been meant: the query in parts, what was put in place of a mistyped word marked. `missing` are those words. */
export type Correction = { query: Query; parts: { text: string; marked: boolean }[]; missing: string[] }

const mostCandidates = 2_000
const mostWeighed = 5
const countedTo = 300

/** The query with each word that stands nowhere replaced by the likeliest that does; undefined where one has none. */
export async function correct(
  store: Store,
  query: Query,
  missing: TypedWord[],
): Promise<Correction | Busy | undefined> {
  const right = new Map<string, string>()
  for (const { token } of missing) {
    const found = await likeliest(store, token)
    if (found === 'busy') return found
    if (found === undefined) return undefined
    right.set(token, found.written)
  }
  const parts = replaced(query.typed, missing, right)
  const corrected = readQuery(parts.map(({ text }) => text).join(''))
  return corrected && { query: corrected, parts, missing: missing.map(({ at, end }) => query.typed.slice(at, end)) }
}

/** Of the words with the fewest mistakes, the one that most documents have; as it is written. */
async function likeliest(store: Store, typed: string): Promise<{ written: string } | Busy | undefined> {
  const { searchSpellings, searchTerms } = store.t
  const most = mistakesIn(Array.from(typed).length)
  if (most === 0) return undefined
  const rows = await store.read
    .selectDistinct({ term: searchTerms.term, written: searchTerms.written })
    .from(searchSpellings)
    .innerJoin(searchTerms, eq(searchTerms.term, searchSpellings.term))
    .where(inArray(searchSpellings.rest, restsOf(typed)))
    .limit(mostCandidates)
  const near = rows
    .map(row => ({ ...row, mistakes: mistakes(typed, row.term, most) }))
    .filter(row => row.mistakes <= most)
    .sort((one, other) => one.mistakes - other.mistakes || (one.term < other.term ? -1 : 1))
    .slice(0, mostWeighed)
  const counts = await store.search.counts(
    near.map(({ term }) => term),
    countedTo,
  )
  if (counts === 'busy') return counts
  const [best] = near
    .map((row, n) => ({ ...row, count: counts[n] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.mistakes - other.mistakes || other.count - one.count)
  return best
}

function replaced(typed: string, missing: TypedWord[], right: Map<string, string>) {
  const parts: Correction['parts'] = []
  let last = 0
  for (const { at, end, token } of missing.toSorted((one, other) => one.at - other.at)) {
    if (at < last) continue
    parts.push({ text: typed.slice(last, at), marked: false }, { text: right.get(token) ?? token, marked: true })
    last = end
  }
  parts.push({ text: typed.slice(last), marked: false })
  return parts.filter(({ text }) => text !== '')
}
